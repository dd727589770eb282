package org.leaven.edition.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;

/** The single file carries the rules that several style sheets begin with once. */
class RepeatedStylesTest {
  @Test
  void everyRuleIsThereAndASharedOneOnce(@TempDir Path folder) throws IOException {
    BuildOptions order =
        new BuildOptions(
            Path.of("core/src/test/kb/foods-for-gout"),
            "",
            null,
            Set.of(Edition.SITE, Edition.SINGLE),
            "");
    Path site = folder.resolve("out/site");
    assertEquals(List.of(), new Build(order).run(site).problems());
    List<String> editions = Trees.files(folder.resolve("out/editions"), ".html");
    String file = Files.readString(folder.resolve("out/editions").resolve(editions.get(0)));
    List<String> lines = new ArrayList<>();
    Jsoup.parse(file)
        .select("head style")
        .forEach(style -> style.data().lines().filter(line -> !line.isEmpty()).forEach(lines::add));
    List<String> sheets = Trees.files(site.resolve("css"), ".css");
    assertTrue(sheets.size() > 2, sheets::toString);
    List<String> first = Files.readAllLines(site.resolve("css").resolve(sheets.get(0)));
    List<String> second = Files.readAllLines(site.resolve("css").resolve(sheets.get(1)));
    int shared = 0;
    while (first.get(shared).equals(second.get(shared)) && !first.get(shared).endsWith("{")) {
      assertEquals(1, Collections.frequency(lines, first.get(shared)), first.get(shared));
      shared++;
    }
    assertTrue(shared > 10, shared + " lines are shared");
    for (String sheet : sheets) {
      for (String line : Files.readAllLines(site.resolve("css").resolve(sheet))) {
        assertTrue(line.contains("url(") || line.isEmpty() || lines.contains(line), line);
      }
    }
  }
}
