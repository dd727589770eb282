package org.leaven.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/** Conditions that differ only in markup, which plain text has not. */
class SameWordsTest {
  @TempDir Path folder;

  @Test
  void eachOfTwoVerdictsUnderTheSameWordsCitesItsOwnSource() throws IOException {
    Files.createDirectories(folder.resolve("content/things"));
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        """
        id: words
        title: Words
        topics: {bin: {label: The bin}}
        verdicts: {good: {label: Good, polarity: positive}}
        sources: {city: {label: The city}, mill: {label: The mill}}
        """);
    Files.writeString(
        folder.resolve("content/things/all.yaml"),
        """
        - id: box
          name: Box
          verdicts:
            bin:
              - {verdict: good, if: It is dry., source: city}
              - {verdict: good, if: It is *dry*., source: mill}
        """);
    Path site = folder.resolve("site");
    assertEquals(List.of(), new Build(new BuildOptions(folder, "", null)).run(site).problems());
    Document page = Jsoup.parse(Files.readString(site.resolve("things/box.html")));
    assertEquals(
        List.of("source-city", "source-mill"),
        page.select(".answer-set .answer").eachAttr("data-cites"));
  }
}
