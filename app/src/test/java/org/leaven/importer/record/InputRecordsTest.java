package org.leaven.importer.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.importer.map.FieldSearch;
import org.leaven.importer.map.ImportMap;
import org.leaven.importer.map.ImportMapReader;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Problems;

/** Records are read from files of several kinds, and faults of the files are explained. */
class InputRecordsTest {
  private static final String ENTRY = "entry: {id: {from: id}, name: {from: id}}\n";

  @TempDir Path folder;

  private final Problems problems = new Problems();

  private InputRecords read(String file, String map) throws IOException {
    Optional<Node> root = TreeParser.read(new SourceFile("map.yaml", map + ENTRY)).value();
    ImportMap read = new ImportMapReader(problems).read(root.orElseThrow()).orElseThrow();
    return InputRecords.read(folder.resolve(file), folder, read, problems);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  private List<String> said() {
    String path = SourceTreeReader.path(folder) + "/";
    return problems.sorted().stream().map(own -> own.toString().replace(path, "")).toList();
  }

  private static List<String> values(InputRecords records, String path) {
    return records.records().stream().map(record -> value(record, path)).toList();
  }

  private static String value(Scope record, String path) {
    return FieldSearch.find(record, path).first().flatMap(NodeValues::plain).orElse("");
  }

  private void workbook(String... sheets) throws IOException {
    Object[][] rows = {
      {"id", "text", "number", "day", "yes", 2026},
      {1, "a", 0.1 + 0.2, LocalDate.of(2026, 3, 1), true, "z"},
      {2, null, 1_000_000}
    };
    workbook(rows, sheets);
  }

  private void workbook(Object[][] rows, String... sheets) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("r.xlsx"));
        Workbook book = new Workbook(out, "test", "1.0")) {
      for (String name : sheets) {
        fill(book.newWorksheet(name), rows);
      }
    }
  }

  private static void fill(Worksheet sheet, Object[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        Object value = rows[row][column];
        if (value instanceof LocalDate day) {
          sheet.value(row, column, day);
          sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
          sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
          sheet.value(row, column, flag);
        } else if (value != null) {
          sheet.value(row, column, value.toString());
        }
      }
    }
  }

  @Test
  void aSheetIsATable() throws IOException {
    workbook("Notes", "Foods");
    InputRecords records = read("r.xlsx", "sheet: Foods\n");
    assertEquals(List.of(), said());
    assertEquals(List.of("1", "2"), values(records, "id"));
    assertEquals(List.of("a", ""), values(records, "text"));
    assertEquals(List.of("0.3", "1000000"), values(records, "number"));
    assertEquals(List.of("2026-03-01", ""), values(records, "day"));
    assertEquals(List.of("true", ""), values(records, "yes"));
    assertEquals(List.of("z", ""), values(records, "2026"));
    assertEquals(3, records.records().get(1).value().at().line());
  }

  @Test
  void whatStandsAboveTheHeadingsIsTheTitle() throws IOException {
    Object[][] rows = {{"Our list, 2025"}, {}, {"id", "text", 2026}, {1, "a", "z"}, {2, null, "y"}};
    workbook(rows, "Foods");
    write("a.csv", "Our list, 2025\n\nid;text\n1;a, or b\n2;b\n");
    write("b.csv", "\"Our list, 2025\",,\n,,\nid,text,2026\n1,a,z\n2,,y\n");
    write("few.csv", "id,text,more,most\n1,,,\n2,,,\n");
    for (String file : List.of("r.xlsx", "a.csv", "b.csv")) {
      InputRecords records = read(file, "");
      assertEquals("Our list, 2025", records.title(), file);
      assertEquals(List.of("1", "2"), values(records, "id"), file);
    }
    assertEquals(List.of("1", "2"), values(read("few.csv", ""), "id"));
    assertEquals("", read("few.csv", "").title());
    assertEquals(List.of(), said());
  }

  @Test
  void aWorkbookSaysWhichSheetsItHas() throws IOException {
    workbook("Notes", "Foods");
    read("r.xlsx", "");
    read("r.xlsx", "sheet: Food\n");
    assertEquals(
        List.of(
            "r.xlsx:1:1: error [missing-key]: this workbook has 2 sheets;"
                + " name one as \"sheet\" in the map, or with --sheet: Notes, Foods",
            "r.xlsx:1:1: error [bad-value]: this workbook has no sheet \"Food\";"
                + " did you mean \"Foods\"?"),
        said());
  }

  @Test
  void aWorkbookWithOneSheetNeedsNoName() throws IOException {
    workbook("Foods");
    assertEquals(2, read("r.xlsx", "").count());
  }

  @Test
  void whatCannotBeReadSaysTheWayOut() throws IOException {
    write("r.xlsx", "no workbook");
    write("r.sqlite", "SQLite");
    read("r.xlsx", "");
    read("r.sqlite", "");
    assertEquals(
        List.of(
            "r.sqlite:1:1: error [unknown-extension]: files named .sqlite cannot be read;"
                + " save it as .xlsx, .csv, .json or another kind that the manual names",
            "r.xlsx:1:1: error [syntax]: this is no workbook that can be read;"
                + " open it in a spreadsheet program, and save it as .xlsx or .csv"),
        said());
  }

  @Test
  void aFolderHasARecordInEachFile() throws IOException {
    write("d/b.md", "---\nid: b\ntags:\n\t- x\n---\n\nThe body.\n");
    write("d/sub/a.json", "{\"id\": \"a\"}");
    write("d/c.yaml", "- id: c\n- id: d\n");
    write("d/.hidden/e.json", "{\"id\": \"e\"}");
    write("d/readme.rst", "no data");
    InputRecords records = read("d", "");
    assertEquals(List.of(), said());
    assertEquals(List.of("b", "c", "d", "a"), values(records, "id"));
    assertEquals(List.of("b", "c", "c", "a"), values(records, "$file"));
    assertEquals(List.of("", "", "", "sub"), values(records, "$folder"));
    assertEquals(List.of("The body.", "", "", ""), values(records, "$body"));
    assertEquals(List.of("1", "2", "3", "4"), values(records, "$row"));
    assertEquals(List.of("a"), values(read("d", "files: sub/*\n"), "id"));
  }

  @Test
  void oneUnreadableFileOrLineStopsNoOther() throws IOException {
    write("d/a.md", "no header\n");
    write("d/b.md", "---\nid: [b\n---\n");
    write("d/c.md", "---\nid: c\n---\n");
    write("l.jsonl", "{\"id\": 1}\n{\"id\": \n\n{\"id\": 3}\n");
    InputRecords files = read("d", "");
    InputRecords lines = read("l.jsonl", "");
    assertEquals(List.of("c"), values(files, "id"));
    assertEquals(3, files.count());
    assertEquals(List.of("1", "3"), values(lines, "id"));
    assertEquals(
        List.of("d/a.md:1:1", "d/b.md:3:1", "l.jsonl:2:8"),
        said().stream().map(own -> own.split(": ", 2)[0]).toList());
  }

  @Test
  void keysAreRecords() throws IOException {
    write("r.json", "{\"x\": {\"one\": {\"id\": 1}, \"two\": {\"id\": 2, \"in\": {\"id\": 3}}}}");
    assertEquals(List.of("one", "two"), values(read("r.json", "records: x.*\n"), "$key"));
    InputRecords all = read("r.json", "records: x.**\n");
    assertEquals(List.of("one", "two", "in"), values(all, "$key"));
    assertEquals(List.of(), said());
    read("r.json", "");
    read("r.json", "records: y\n");
    assertEquals(
        List.of(
            "r.json:1:1: error [wrong-type]: the file must be a list of records, not a mapping;"
                + " write records: \"*\" in the map, if each of its values is a record",
            "r.json:1:1: error [missing-key]: there is no field \"y\" here;"
                + " choose one of \"x\""),
        said());
  }

  @Test
  void aListMayBeNamed() throws IOException {
    Files.write(
        folder.resolve("r.json"), "{\"data\": [], \"n\": 1}".getBytes(StandardCharsets.UTF_8));
    read("r.json", "");
    assertEquals(
        List.of(
            "r.json:1:1: error [wrong-type]: the file must be a list of records, not a mapping;"
                + " name the list under \"records\" in the map: \"data\""),
        said());
  }
}
