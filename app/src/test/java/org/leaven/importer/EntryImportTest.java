package org.leaven.importer;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaven.dataset.DatasetReader;
import org.leaven.pipeline.BuildOptions;
import org.leaven.rename.EntryRenamer;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Problem;
import org.leaven.tree.Trees;

/** Records of others become entries, and their faults are found where they stand. */
class EntryImportTest {
  private static final String HEAD =
      """
      id: gout
      title: Foods for gout
      nouns: {entry: food, entries: foods}
      verdicts:
        eat: {label: Eat, polarity: positive}
        avoid: {label: Avoid, polarity: negative}
      topics:
        gout: {label: Gout}
        kidneys: {label: Kidneys}
      facets:
        season: {label: Season, terms: {spring: Spring, winter: Winter}}
      sources:
        list: {label: The list, locator: number}
      """;

  private static final String MAP =
      """
      records: data
      entry:
        id: {from: code}
        name: {from: title}
        kind: food
        verdicts:
          gout:
            verdict: {from: mark, table: {"+": eat, "-": avoid}}
            reason: {from: why}
            source: {from: code, prefix: "list:"}
        see-also: {from: similar, lookup: title, split: "|"}
        steps:
          - text: Weigh it.
            repetitions: {from: grams, as: number}
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeTheKnowledgeBase() throws IOException {
    write("kb/content/kb.yaml", HEAD);
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private ImportReport take(String name, String records, String map) throws IOException {
    return take(name, records, map, false, true);
  }

  private ImportReport take(
      String name, String records, String map, boolean replaces, boolean writes)
      throws IOException {
    Path file = write(name, records);
    Path rules = write("map.yaml", map);
    return new EntryImport(new ImportOptions(file, rules, folder.resolve("kb"), replaces, writes))
        .run();
  }

  private List<String> said(ImportReport report) {
    String path = SourceTreeReader.path(folder) + "/";
    return report.problems().stream().map(own -> own.toString().replace(path, "")).toList();
  }

  private List<Problem> check() {
    return DatasetReader.read(SourceTreeReader.read(folder.resolve("kb")).value()).problems();
  }

  @ParameterizedTest
  @EnumSource
  void threeHundredFaultsAmongManyRecordsAreFoundAndNoOther(PlantedFaults.Notation notation)
      throws IOException {
    long seed = Long.getLong("leaven.seed", new Random().nextLong());
    System.out.println("EntryImportTest: -Dleaven.seed=" + seed);
    PlantedFaults planted = new PlantedFaults(notation, seed);
    String name = "records." + notation.name().toLowerCase(Locale.ROOT);
    String map = notation == PlantedFaults.Notation.JSON ? MAP : MAP.replace("records: data\n", "");
    boolean writes = notation == PlantedFaults.Notation.JSON; // once is enough
    ImportReport report = take(name, planted.text(), map, false, writes);
    Set<String> found =
        report.problems().stream()
            .map(own -> own.at().line() + " " + own.code().id())
            .collect(Collectors.toCollection(TreeSet::new));
    int sound = PlantedFaults.RECORDS - PlantedFaults.FAULTS - planted.skipped();
    assertAll(
        () -> assertEquals(planted.expected(), found),
        () -> assertEquals(PlantedFaults.FAULTS, report.problems().size()),
        () -> assertTrue(report.grouped().size() <= 6 * 6, said(report)::toString),
        () -> assertEquals(PlantedFaults.FAULTS, report.faulty()),
        () -> assertEquals(planted.skipped(), report.skipped()),
        () -> assertEquals(sound, report.written()));
    if (writes) {
      assertEquals(sound, files());
      assertEquals(List.of(), check());
    }
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("kb/content/foods"))) {
      return files.count();
    }
  }

  @Test
  void anEntryIsWrittenAsAPersonWould() throws IOException {
    String map =
        """
        ignore: [internal]
        into: foods/fruit
        entry:
          id: {from: name.en, as: slug}
          name: {from: name.en}
          aliases: {from: other, split: ";", optional: true}
          facets:
            season: {from: months, table: {"4": spring, "12": winter, "7": ~}}
          verdicts:
            from: ratings
            key: {from: topic}
            each:
              verdict: {from: mark, default: eat}
              note: {from: note, optional: true}
              source: list
        """;
    String records =
        """
        [{"name": {"en": "Sour cherry"}, "other": "Morello; griotte;", "months": [4, 7, 12],
          "internal": {"x": 1},
          "ratings": [{"topic": "gout", "mark": "eat"},
                      {"topic": "kidneys", "note": "says: \\"no\\""}]}]
        """;
    ImportReport report = take("r.json", records, map);
    assertEquals(List.of(), said(report));
    String entry =
        """
        name: Sour cherry
        aliases:
          - Morello
          - griotte
        facets:
          season:
            - spring
            - winter
        verdicts:
          gout:
            verdict: eat
            source: list
          kidneys:
            verdict: eat
            note: "says: \\"no\\""
            source: list
        """;
    assertEquals(
        entry, Files.readString(folder.resolve("kb/content/foods/fruit/sour-cherry.yaml")));
    assertEquals(List.of(), check());
  }

  private static final String SMALL =
      """
      entry:
        id: {from: id}
        name: {from: name}
        verdicts:
          gout: {verdict: {from: mark, optional: true}, source: list}
        part-of: {from: whole, optional: true}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id,name,mark,whole/a,Apple,eat,/b,Bean,eta,    | r.csv:3:8: error [unknown-verdict]: unknown verdict "eta"; did you mean "eat"?
          id,name,mark,whole/a,Apple,eat,/b,Bean,eat     | r.csv:3:1: error [syntax]: this row has 3 cells, the headings have 4; look for a separator too many or too few; put text that holds one in quotes
          id,name,mark,whole/a,Apple,eat,/A B,Bean,eat,  | r.csv:3:1: error [bad-id]: bad id "A B"; use lower-case letters a to z, digits and single hyphens: "a-b"
          id,name,mark,whole/a,Apple,eat,/b,Apples,eat,  | r.csv:3:3: error [name-collision]: the name "Apples" reads like "Apple"; that stands at r.csv:2:3; rename one of them
          id,nmae,mark,whole/a,Apple,eat,                | r.csv:1:4: error [unknown-key]: unknown field "nmae"; did you mean "name"?
          id,name,mark,whole,id/a,Apple,eat,,b           | r.csv:1:20: error [duplicate-key]: two columns are called "id"; rename one of them
          id,name,mark,whole,size/a,Apple,eat,,big       | r.csv:1:20: error [unknown-key]: the map says nothing of field "size"; use it in the map, or name it there under "ignore"
          id;name;mark;whole/a;;eat;                     | r.csv:2:3: error [blank-text]: the field "name" is blank; fill it in, or mark its rule in the map as optional
          id,name,mark,whole/a,"Apple,eat,               | r.csv:2:3: error [syntax]: a quotation mark is not closed; close it; double one that is meant
          """)
  void faultsOfATableHaveTheirPlaces(String rows, String problem) throws IOException {
    ImportReport report = take("r.csv", rows.replace('/', '\n'), SMALL);
    assertEquals(List.of(problem), said(report));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          mark, optional: true | mark, table: {x: eta}      | map.yaml:5:45: error [unknown-verdict]: unknown verdict "eta"; did you mean "eat"?
          source: list         | source: lst                | map.yaml:5:59: error [unknown-source]: unknown source "lst"; did you mean "list"?
          gout:                | gaut:                      | map.yaml:5:5: error [unknown-topic]: unknown topic "gaut"; did you mean "gout"?
          optional: true       | optoinal: true             | map.yaml:5:34: error [unknown-key]: unknown key "optoinal" in a rule; did you mean "optional"?
          part-of:             | partof:                    | map.yaml:6:3: error [unknown-key]: unknown key "partof" in an entry; did you mean "part-of"?
          id: {from: id}       | id: {frm: id}              | map.yaml:2:8: error [unknown-key]: unknown key "frm" in a rule; did you mean "from"?
          name: {from: name}   | name: {from: Name}         | map.yaml:3:9: error [unknown-key]: no record has a field "Name"; did you mean "name"?
          from: id             | from: id, as: Id           | map.yaml:2:22: error [bad-value]: bad value of "as"; choose one of "plain", "markdown", "html", "slug", "number", "yes-no"
          """)
  void aSlipInTheMapIsToldOnceAndNothingIsWritten(String part, String slip, String problem)
      throws IOException {
    String map = SMALL.replaceFirst(Pattern.quote(part), slip);
    ImportReport report =
        take("r.csv", "id,name,mark,whole\na,Apple,eat,\nb,Bean,eat,\nc,Corn,eat,a\n", map);
    assertEquals(List.of(problem), said(report));
    assertEquals(0, report.written());
    assertEquals(
        Set.of("content", "content/kb.yaml"), Trees.checksums(folder.resolve("kb")).keySet());
  }

  @Test
  void anErrorInNoRecordIsNotBlamedOnOne() throws IOException {
    String map = SMALL.replace("source: list", "source: lst");
    ImportReport report = take("r.csv", "id,name,mark,whole\na,Apple,eat,\n", map);
    assertTrue(report.isHalted());
    assertEquals(1, report.skipped());
    assertFalse(take("r.csv", "id,name,mark,whole\na,Apple,eta,\n", SMALL).isHalted());
  }

  @Test
  void anEntryThatWasRenamedIsKnownByItsFormerId() throws IOException {
    String rows = "id,name,mark,whole\na,Apple,eat,\nb,Bean,eat,a\n";
    take("r.csv", rows, SMALL);
    BuildOptions kb = new BuildOptions(folder.resolve("kb"), "", null);
    EntryRenamer renamer = EntryRenamer.of(kb);
    renamer.write(renamer.plan("a", "red-apple").value());
    Map<String, String> before = Trees.checksums(folder.resolve("kb"));
    ImportReport again = take("r.csv", rows, SMALL);
    assertEquals(List.of(), said(again));
    assertEquals(List.of(2, 0), List.of(again.unchanged(), again.written()));
    assertEquals(before, Trees.checksums(folder.resolve("kb")));
    String changed = rows.replace("a,Apple", "a,Red apple");
    ImportReport refused = take("r.csv", changed, SMALL);
    assertEquals(
        List.of(
            "r.csv:2:1: error [duplicate-id]: \"red-apple\" is there already, with other content;"
                + " --replace overwrites content/foods/red-apple.yaml with the record;"
                + " what was changed there by hand is lost"),
        said(refused));
    ImportReport replaced = take("r.csv", changed, SMALL, true, true);
    assertEquals(List.of(1, 1), List.of(replaced.unchanged(), replaced.written()));
    assertEquals(
        """
        name: Red apple
        verdicts:
          gout:
            verdict: eat
            source: list
        former-ids:
          - a
        """,
        Files.readString(folder.resolve("kb/content/foods/red-apple.yaml")));
  }

  @Test
  void whatRefersToAFaultyRecordIsHeldBackStepByStep() throws IOException {
    String rows = "id,name,mark,whole\na,Apple,,b\nb,Bean,,c\nc,Corn,eta,\nd,Dill,eat,\n";
    ImportReport report = take("r.csv", rows, SMALL);
    assertEquals(1, report.problems().size());
    assertEquals(2, report.skipped());
    assertEquals(1, report.faulty());
    assertEquals(1, report.written());
    assertEquals(List.of(), check());
  }

  @Test
  void whoeverNamesARecordWithATakenIdIsNotLedToItsNamesake() throws IOException {
    String rows =
        "id,name,mark,whole\na,Apple,eat,\na,Avocado,eat,\nb,Bean,eat,Avocado\nc,Corn,eat,Apple\n";
    String map = SMALL.replace("from: whole,", "from: whole, lookup: name,");
    ImportReport report = take("r.csv", rows, map);
    assertEquals(1, report.problems().size(), said(report).toString());
    assertTrue(said(report).get(0).startsWith("r.csv:3:1: error [duplicate-id]"));
    assertEquals(List.of(2, 1, 1), List.of(report.written(), report.skipped(), report.faulty()));
    assertEquals(List.of(), check());
  }

  @Test
  void takingInTwiceChangesNothingAndADifferenceIsAFault() throws IOException {
    take("r.csv", "id,name,mark,whole\na,Apple,eat,\n", SMALL);
    Map<String, String> before = Trees.checksums(folder.resolve("kb"));
    ImportReport again = take("r.csv", "id,name,mark,whole\na,Apple,eat,\nb,Bean,eat,a\n", SMALL);
    assertEquals(List.of(), said(again));
    assertEquals(List.of(1, 1), List.of(again.unchanged(), again.written()));
    String changed = "id,name,mark,whole\na,Apple,avoid,\n";
    String reasons = SMALL.replace("source: list", "reason: It is sour.");
    ImportReport refused = take("r.csv", changed, reasons);
    assertEquals(
        List.of(
            "r.csv:2:1: error [duplicate-id]: \"a\" is there already, with other content;"
                + " --replace overwrites content/foods/a.yaml with the record;"
                + " what was changed there by hand is lost"),
        said(refused));
    assertEquals(
        before.get("content/foods/a.yaml"),
        Trees.checksums(folder.resolve("kb")).get("content/foods/a.yaml"));
    Path apple = folder.resolve("kb/content/foods/a.yaml");
    Files.writeString(apple, Files.readString(apple) + "summary: By hand.\n");
    List<ImportReport.Replaced> lost =
        List.of(
            new ImportReport.Replaced(
                "content/foods/a.yaml", List.of("gout: eat → avoid"), List.of("summary")));
    assertEquals(lost, take("r.csv", changed, reasons, true, false).replaced());
    ImportReport replaced = take("r.csv", changed, reasons, true, true);
    assertEquals(lost, replaced.replaced());
    assertEquals(List.of(), said(replaced));
    assertEquals(1, replaced.written());
    assertEquals(List.of(), check());
  }

  /** What is twice in the records is not said to be there since an earlier import. */
  @Test
  void replacingDoesNotHelpWhereARecordIsThereTwice() throws IOException {
    take("r.csv", "id,name,mark,whole\na,Apple,eat,\n", SMALL);
    String twice = "id,name,mark,whole\na,Plum,eat,\na,Apple,eat,\n";
    String said = said(take("r.csv", twice, SMALL, true, false)).toString();
    assertTrue(said.contains("\"Apple\" gets the id of \"Plum\" in line 2"), said);
    assertFalse(said.contains("--replace"), said);
  }

  @Test
  void whatIsNoRecordIsToldAndStopsNoOther() throws IOException {
    String records =
        "[1, {\"id\": \"a\", \"name\": \"Apple\", \"mark\": \"eat\"}, {\"id\": \"b\", \"name\": {}}]";
    ImportReport report = take("r.json", records, SMALL);
    assertEquals(
        List.of(
            "r.json:1:2: error [wrong-type]: a record must be a mapping, not a number;"
                + " remove it, or write a mapping",
            "r.json:1:70: error [blank-text]: the field \"name\" is blank;"
                + " fill it in, or mark its rule in the map as optional"),
        said(report));
    assertEquals(List.of(3, 1, 2), List.of(report.records(), report.written(), report.faulty()));
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    ImportReport report = take("r.csv", "id,name,mark,whole\na,Apple,eat,\n", SMALL, false, false);
    assertEquals(1, report.written());
    assertEquals(
        Set.of("content", "content/kb.yaml"), Trees.checksums(folder.resolve("kb")).keySet());
  }

  @Test
  void aMarkFromASpreadsheetAndASemicolonAreNoFault() throws IOException {
    String rows = "\uFEFFid;name;mark;whole\r\na;\"Apple; red\";eat;\r\n;;;\r\n\r\n";
    ImportReport report = take("r.csv", rows, SMALL);
    assertEquals(List.of(), said(report));
    assertTrue(
        Files.readString(folder.resolve("kb/content/foods/a.yaml"))
            .startsWith("name: Apple; red\n"));
  }

  @Test
  void aLinkInTheWayIsNotFollowed() throws IOException {
    String record = "id,name,mark,whole\na,Apple,eat,\n";
    Path theirs = write("theirs.yaml", "precious");
    for (Path target : List.of(theirs, folder.resolve("nothing.yaml"))) {
      Path entry = folder.resolve("kb/content/foods/a.yaml");
      Files.createDirectories(entry.resolveSibling("."));
      Files.createSymbolicLink(entry, target);
      assertThrows(FileSystemException.class, () -> take("r.csv", record, SMALL, true, true));
      Files.delete(entry);
    }
    assertEquals("precious", Files.readString(theirs));
    assertFalse(Files.exists(folder.resolve("nothing.yaml")));
    assertEquals(1, take("r.csv", record, SMALL, true, true).written());
  }
}
