package org.leaven.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.cli.Main;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;

class SheetTest {
  private static final String HEAD =
      """
      id: teas
      title: Teas
      language: en
      nouns: {entry: tea, entries: teas}
      verdicts:
        drink: {label: Drink, polarity: positive}
        leave: {label: Leave it, polarity: negative, needs-reason: true}
      topics:
        sleep: {label: Sleep badly}
        cold: {label: Cold}
      facets:
        leaf: {label: Leaf, terms: {green: Green, black: Black}}
      fields:
        minutes: {label: Minutes, type: number, unit: min}
        organic: {label: Organic, type: yes-no}
      certainties: {sure: {label: Sure}, likely: {label: Likely}}
      sources:
        book: {label: The made-up book}
      """;

  private static final String MINT =
      """
      # mint, checked by nobody
      name: Mint
      keywords: [peppermint]
      facets: {leaf: [{term: green, basis: editorial}]}
      fields: {minutes: 5, organic: true}
      steps:
        - Boil the water. # all of it
        - {text: Wait., hold: 5 min}
        - Drink.
      verdicts:
        sleep: {verdict: drink, source: book:1} # first
        cold:
          - {verdict: drink, if: It is hot., source: book:2}
          - {verdict: leave, if: It is cold., reason: {text: It is too cold., basis: implied}}
      """;

  private static final String ASSAM =
      """
      name: Assam
      facets: {leaf: black}
      verdicts:
        sleep: {verdict: leave, reason: It keeps awake., source: book:3}
      """;

  @TempDir private Path folder;
  private Path book;

  @BeforeEach
  void writeSources() throws IOException {
    Path teas = Files.createDirectories(folder.resolve("site/content/teas"));
    Files.writeString(teas.resolveSibling("kb.yaml"), HEAD);
    Files.writeString(teas.resolve("mint.yaml"), MINT);
    Files.writeString(teas.resolve("assam.yaml"), ASSAM);
    book = folder.resolve("teas.xlsx");
    export(folder.resolve("site"), book);
  }

  private static void export(Path site, Path book) throws IOException {
    Checked<SourceTree> tree = SourceTreeReader.read(site);
    Dataset dataset = DatasetReader.read(tree.value()).value();
    try (OutputStream out = Files.newOutputStream(book)) {
      WorkbookExport.write(tree.value(), dataset, out);
    }
  }

  private String mint() throws IOException {
    return Files.readString(folder.resolve("site/content/teas/mint.yaml"));
  }

  private String run(String... more) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    List<String> fixed =
        List.of("sheet", "import", book.toString(), "--source", folder.resolve("site").toString());
    String[] args = Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new);
    int status = Main.run(writer, writer, args);
    return status + "\n" + said.toString().replace(folder + "/", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "core/src/test/kb/waste-sorting",
        "core/src/test/kb/glues",
        "core/src/test/kb/ocha",
        "core/src/test/kb/vorrat",
        "core/src/test/kb/foods-for-gout",
        "core/src/test/kb/tee"
      })
  void anUnchangedWorkbookChangesNothing(String site) throws IOException {
    export(Path.of(site), book);
    Checked<WorkbookImport.Plan> plan =
        WorkbookImport.plan(new BuildOptions(Path.of(site), "", null), book);
    assertEquals(List.of(), plan.problems());
    assertEquals(List.of(), plan.value().files());
    assertEquals(0, plan.value().missing());
  }

  @Test
  void nothingIsWrittenBeforeItIsConfirmed() throws IOException {
    new EditedWorkbook(book)
        .set("Verdicts", "D3", "Leave it")
        .set("Verdicts", "E3", "No.")
        .save(book);
    String said = run();
    assertTrue(said.startsWith("0\ncontent/teas/mint.yaml: verdicts\n"), said);
    assertTrue(said.contains("~ sleep: verdict: drink → leave"), said);
    assertTrue(said.contains("1 file would change, nothing was written"), said);
    assertEquals(MINT, mint());
    assertTrue(run("--yes").contains("wrote 1 file"), said);
    assertTrue(mint().contains("sleep: {verdict: leave, source: book:1, reason: No.} # first"));
    assertEquals(MINT.lines().count(), mint().lines().count());
  }

  @Test
  void eachValueGoesToItsPlaceAndTheRestStays() throws IOException {
    new EditedWorkbook(book)
        .set("Entries", "B3", "Mint tea")
        .set("Entries", "E3", "peppermint; spearmint")
        .set("Entries", "F3", "Green; Black")
        .set("Entries", "G3", 7)
        .set("Entries", "H3", false)
        .set("Verdicts", "E5", "It is much too cold.")
        .set("Verdicts", "J5", "Likely")
        .save(book);
    run("--yes");
    assertEquals(
        MINT.replace("name: Mint", "name: Mint tea")
            .replace("[peppermint]", "[peppermint, spearmint]")
            .replace("basis: editorial}]", "basis: editorial}, black]")
            .replace("minutes: 5, organic: true", "minutes: 7, organic: false")
            .replace(
                "{text: It is too cold., basis: implied}}",
                "{text: It is much too cold., basis: implied}, certainty: likely}"),
        mint());
  }

  @Test
  void stepsAreInsertedByNumberAndRemovedWithTheirRow() throws IOException {
    EditedWorkbook edited = new EditedWorkbook(book);
    edited.set("Steps", "A5", "mint").set("Steps", "C5", "1.5").set("Steps", "D5", "Pour it.");
    edited.set("Steps", "C5", new java.math.BigDecimal("1.5")).removeRow("Steps", 4).save(book);
    run("--yes");
    assertEquals(
        MINT.replace("all of it\n", "all of it\n  - Pour it.\n").replace("  - Drink.\n", ""),
        mint().replace("  - Pour it.\n  - {text", "  - Pour it.\n  - {text"));
  }

  @Test
  void aVerdictIsTakenAwayWithItsRowAndTheOthersKeepWhatIsTheirs() throws IOException {
    new EditedWorkbook(book).removeRow("Verdicts", 4).save(book);
    run("--yes");
    assertEquals(
        MINT.replace("    - {verdict: drink, if: It is hot., source: book:2}\n", ""), mint());
  }

  @Test
  void aNewRowIsANewEntry() throws IOException {
    new EditedWorkbook(book)
        .set("Entries", "A4", "rooibos")
        .set("Entries", "B4", "Rooibos")
        .set("Verdicts", "A6", "rooibos")
        .set("Verdicts", "C6", "Cold")
        .set("Verdicts", "D6", "drink")
        .set("Verdicts", "H6", "book:9")
        .save(book);
    String said = run("--yes");
    assertTrue(said.contains("content/teas/rooibos.yaml: new"), said);
    String written = Files.readString(folder.resolve("site/content/teas/rooibos.yaml"));
    assertTrue(
        written.startsWith("name: Rooibos\nverdicts:\n  cold:\n    verdict: drink\n"), written);
    assertTrue(run().contains("the workbook changes nothing"));
  }

  @Test
  void anEntryWithoutARowStays() throws IOException {
    EditedWorkbook edited = new EditedWorkbook(book).removeRow("Entries", 3);
    IntStream.of(5, 4, 3).forEach(row -> edited.removeRow("Verdicts", row));
    IntStream.of(4, 3, 2).forEach(row -> edited.removeRow("Steps", row));
    edited.save(book);
    String said = run("--yes");
    assertTrue(said.contains("without a row and left as they are: 1"), said);
    assertEquals(MINT, mint());
  }

  @Test
  void whatCanBeCorrectedInTheWorkbookStopsNoExport() throws IOException {
    Path teas = folder.resolve("site/content/teas");
    String plain = "verdicts:\n  sleep: {verdict: leave}\n";
    Files.writeString(teas.resolve("assam.yaml"), "name: Assam\n" + plain);
    Files.writeString(teas.resolve("mate.yaml"), "name: Mate\n" + plain);
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    String site = folder.resolve("site").toString();
    String[] export = {"sheet", "export", book.toString(), "--source", site, "--replace"};
    assertEquals(0, Main.run(writer, writer, export), said.toString());
    assertTrue(said.toString().contains("(2 times, first here)"), said.toString());
    assertTrue(said.toString().contains("needs-reason: false"), said.toString());
    new EditedWorkbook(book).set("Verdicts", "E2", "It keeps awake.").save(book);
    String taken = run("--yes");
    assertTrue(taken.startsWith("0\n"), taken);
    assertTrue(taken.contains("wrote 1 file"), taken);
    assertTrue(taken.contains("sheet Verdicts, cell D3: warning [missing-reason]"), taken);
    assertTrue(Files.readString(teas.resolve("assam.yaml")).contains("reason: It keeps awake."));
    new EditedWorkbook(book).set("Verdicts", "E2", "").save(book);
    assertTrue(run("--yes").startsWith("1\n"), "a new mistake is refused");
    Files.writeString(teas.resolve("mate.yaml"), "name: [Mate]\n" + plain);
    assertEquals(1, Main.run(writer, writer, export), "its name would be lost");
  }

  /** A mistake in one cell, and where and how it is reported. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Entries  | A2 | two words    | Entries, cell A2  | bad-id",
        "Entries  | A2 | mint         | Entries, cell A3  | duplicate-id",
        "Entries  | A1 | Id           | Entries, cell A1  | unknown-key",
        "Entries  | B2 |              | Entries, cell A2  | missing-key",
        "Entries  | B2 | Mint         | Entries, cell B3  | name-collision",
        "Entries  | B1 | Nam          | Entries, cell B1  | unknown-key",
        "Entries  | C2 | See [[moon]] | Entries, cell C2  | unknown-link",
        "Entries  | D2 | Mint         | Entries, cell     | name-collision",
        "Entries  | F2 | Purple       | Entries, cell F2  | unknown-term",
        "Entries  | F2 | green; green | Entries, cell F2  | duplicate",
        "Entries  | G2 | five         | Entries, cell G2  | wrong-type",
        "Entries  | H2 | perhaps      | Entries, cell H2  | wrong-type",
        "Entries  | H2 | =1/0         | Entries, cell H2  | bad-value",
        "Verdicts | A2 | asam         | Verdicts, cell A2 | unknown-entry",
        "Verdicts | A2 |              | Verdicts, cell A2 | missing-key",
        "Verdicts | C2 |              | Verdicts, cell C2 | missing-key",
        "Verdicts | C2 | Sleap        | Verdicts, cell C2 | unknown-topic",
        "Verdicts | D2 |              | Verdicts, cell D2 | missing-key",
        "Verdicts | D2 | Drinkk       | Verdicts, cell D2 | unknown-verdict",
        "Verdicts | D3 | Leave it     | Verdicts, cell D3 | missing-reason",
        "Verdicts | I2 | [[sun]]      | Verdicts, cell I2 | unknown-link",
        "Steps    | A2 |              | Steps, cell A2    | missing-key",
        "Verdicts | F5 | It is hot.   | Verdicts, cell D5 | contradiction",
        "Verdicts | H2 | boook:3      | Verdicts, cell H2 | unknown-source",
        "Verdicts | H2 | book:        | Verdicts, cell H2 | bad-value",
        "Verdicts | J2 | certain      | Verdicts, cell J2 | unknown-certainty",
        "Verdicts | K2 | yesterday    | Verdicts, cell K2 | bad",
        "Steps    | A2 | mnt          | Steps, cell A2    | unknown-entry",
        "Steps    | C2 | first        | Steps, cell C2    | wrong-type",
        "Steps    | D3 |              | Steps, cell D3    | empty-step",
        "Steps    | E3 | 5 kg         | Steps, cell E3    | bad-dose",
        "Steps    | G3 | -2           | Steps, cell G3    | bad-dose",
        "Steps    | K3 | moon         | Steps, cell K3    | bad-value",
      })
  void aMistakeIsReportedAtItsCell(
      String sheet, String cell, String value, String place, String code) throws IOException {
    new EditedWorkbook(book).set(sheet, cell, value).save(book);
    String said = run("--yes");
    assertTrue(said.startsWith("1\n"), said);
    String expected = "teas.xlsx, sheet " + place;
    assertTrue(
        said.lines().anyMatch(line -> line.contains(expected) && line.contains("[" + code)), said);
    assertEquals(MINT, mint());
  }

  @Test
  void aCellWithADateIsReadAsTheDay() throws IOException {
    new EditedWorkbook(book).set("Verdicts", "K3", LocalDate.of(2026, 1, 31)).save(book);
    String said = run("--yes");
    assertTrue(said.startsWith("0\n"), said);
    assertEquals(
        MINT.replace("source: book:1}", "source: book:1, updated: 2026-01-31}"), mint(), said);
  }

  /** Only the first of joined cells has a value; what the others stood for is not guessed. */
  @Test
  void joinedCellsAreReportedWhereTheyAreEmpty() throws IOException {
    new EditedWorkbook(book).mergeFirstCells("Verdicts", 3).save(book);
    String said = run("--yes");
    assertTrue(said.startsWith("1\n"), said);
    assertTrue(said.contains("sheet Verdicts, cell A4: error [missing-key]"), said);
    assertEquals(MINT, mint());
  }

  @Test
  void aLongFileIsChangedInOnePlace() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      many.append("- {id: tea-").append(i).append(", name: Tea number ").append(i);
      many.append(", verdicts: {sleep: {verdict: drink}}}\n");
    }
    Path file = folder.resolve("site/content/teas/many.yaml");
    Files.writeString(file, many);
    export(folder.resolve("site"), book);
    new EditedWorkbook(book).set("Entries", "C900", "Made up.").save(book);
    assertTrue(run("--yes").contains("wrote 1 file"));
    List<String> before = many.toString().lines().toList();
    List<String> after = Files.readString(file).lines().toList();
    assertEquals(before.size(), after.size());
    long changed =
        IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(after.get(i))).count();
    assertEquals(1, changed);
  }
}
