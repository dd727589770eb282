package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetPagesTest {
  @TempDir Path folder;

  private List<String> listed(String page) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site").resolve(page)))
        .select("main a[href*=plants/]")
        .eachAttr("href");
  }

  @Test
  void twoFacetsWithTheSameTermListTheirOwn() throws IOException {
    Path plants = Files.createDirectories(folder.resolve("content/plants"));
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        """
        id: garden
        title: Garden
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {sun: {label: Sun}}
        facets:
          air: {label: Air, terms: {dry: Dry}}
          soil: {label: Soil, terms: {dry: Dry}}
        """);
    for (String facet : List.of("air", "soil")) {
      Files.writeString(
          plants.resolve("of-" + facet + ".yaml"),
          "name: Of %s\nfacets: {%s: [dry]}\nverdicts: {sun: {verdict: good}}\n"
              .formatted(facet, facet));
    }
    BuildReport report = new Build(new BuildOptions(folder, "", null)).run(folder.resolve("site"));
    assertEquals(List.of(), report.problems());
    for (String facet : List.of("air", "soil")) {
      assertEquals(
          List.of("../../plants/of-" + facet + ".html"), listed("facets/" + facet + "/dry.html"));
    }
  }
}
