package org.leaven.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.source.SourceTreeReader;

/** Problems of a table name its rows and columns, and no verdict is picked from two. */
class RecordProblemsTest {
  private static final String HEAD =
      """
      id: foods
      title: Foods
      nouns: {entry: food, entries: foods}
      verdicts:
        good: {label: Good, polarity: neutral}
        bad: {label: Bad, polarity: neutral}
      topics: {gout: {label: Gout}, stones: {label: Stones}}
      """;

  private static final String MAP =
      """
      ignore: all
      entry:
        id: {from: Food, as: slug}
        name: {from: Food}
        verdicts:
          gout: {verdict: {from: Gout, as: slug, optional: true}}
          stones: {verdict: {from: Stones, as: slug, optional: true}}
      """;

  @TempDir Path folder;

  private ImportReport take(boolean replaces, String... rows) throws IOException {
    Path content = Files.createDirectories(folder.resolve("kb/content"));
    Files.writeString(content.resolve("kb.yaml"), HEAD);
    Path map = Files.writeString(folder.resolve("map.yaml"), MAP);
    String table = "Food,Gout,Stones,Page\n" + String.join("\n", rows) + "\n";
    Path data = Files.writeString(folder.resolve("r.csv"), table);
    return new EntryImport(new ImportOptions(data, map, folder.resolve("kb"), replaces, true))
        .run();
  }

  private List<String> said(ImportReport report) {
    String path = SourceTreeReader.path(folder) + "/";
    return report.problems().stream().map(own -> own.toString().replace(path, "")).toList();
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("kb/content/foods"))) {
      return files.map(own -> own.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void rowsThatContradictEachOtherAreBothLeftOut() throws IOException {
    ImportReport report =
        take(false, "Apple,good,,1", "Pear,good,,1", "Apple,bad,,2", "PEAR,good,bad,2");
    assertEquals(
        List.of(
            "r.csv:4:1: error [duplicate-id]: \"Apple\" is in line 2, too, and says otherwise:"
                + " \"Gout\" is \"good\" there and \"bad\" here, \"Page\" is \"1\" there and \"2\""
                + " here; the verdicts contradict each other;"
                + " neither is imported; keep the right one, or name them apart",
            "r.csv:5:1: error [duplicate-id]: \"PEAR\" is in line 3, too, and says"
                + " otherwise: \"Stones\" is \"\" there and \"bad\" here, \"Food\" is \"Pear\""
                + " there and \"PEAR\" here, \"Page\" is \"1\" there and \"2\" here;"
                + " only the first is imported; make one of them, or name them apart"),
        said(report));
    assertEquals(List.of("pear.yaml"), written());
    assertEquals(2, report.faulty());
    assertEquals(1, report.skipped());
  }

  @Test
  void rowsThatSayTheSameAreSaidTo() throws IOException {
    assertEquals(
        List.of(
            "r.csv:3:1: error [duplicate-id]: \"Apple\" is in line 2, too,"
                + " and both say the same; remove one of them"),
        said(take(false, "Apple,good,,1", "Apple,good,,1")));
    assertEquals(List.of("apple.yaml"), written());
  }

  @Test
  void blankCellsAreNamed() throws IOException {
    assertEquals(
        List.of(
            "r.csv:2:1: warning [no-verdict]: \"Apple\" has no verdict in \"Gout\", \"Stones\";"
                + " fill one in, or remove the record; as it is, pages say \"Not listed\""),
        said(take(false, "Apple,,,1", "Pear,good,,")));
  }

  @Test
  void replacingSaysWhichVerdictsChange() throws IOException {
    take(false, "Apple,good,,1", "Pear,good,,1");
    ImportReport report = take(true, "Apple,bad,good,1", "Pear,good,,2");
    assertTrue(report.isGood(), said(report).toString());
    assertEquals(
        List.of(
            new ImportReport.Replaced(
                "content/foods/apple.yaml",
                List.of("gout: good → bad", "stones: none → good"),
                List.of())),
        report.replaced());
  }
}
