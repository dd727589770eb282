package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.importer.EntryImport;
import org.leaven.importer.ImportOptions;
import org.leaven.importer.ImportReport;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/** The example of {@code docs/import.md} does what the page says. */
class ImportPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^<!-- example import: (.+?) -->\n```\\w+\n(.*?)^```$");

  @Test
  void theExampleIsTakenInAsShown(@TempDir Path folder) throws IOException {
    String page = Files.readString(Path.of("docs", "import.md")).replace("\r\n", "\n");
    Map<String, String> written = new TreeMap<>();
    for (MatchResult example : EXAMPLE.matcher(page).results().toList()) {
      if (example.group(1).startsWith("written ")) {
        written.put(example.group(1).substring("written ".length()), example.group(2));
      } else {
        Path file = folder.resolve(example.group(1));
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, example.group(2));
      }
    }
    Path table = folder.resolve("export.csv");
    Path map = folder.resolve("map.yaml");
    ImportReport report = new EntryImport(new ImportOptions(table, map, folder, false, true)).run();
    assertEquals(List.of(), report.problems());
    assertEquals(List.of(3, 3), List.of(report.records(), report.written()));
    assertEquals(1, written.size());
    for (Map.Entry<String, String> file : written.entrySet()) {
      assertEquals(file.getValue(), Files.readString(folder.resolve(file.getKey())));
    }
    assertEquals(List.of(), new Build(new BuildOptions(folder, "", null)).check().problems());
  }
}
