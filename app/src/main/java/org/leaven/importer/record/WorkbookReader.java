package org.leaven.importer.record;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TableReader;
import org.leaven.importer.map.NodeValues;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Reads a sheet of an XLSX workbook as a table; positions are rows and columns, from 1. */
public final class WorkbookReader {
  /** What Excel shows of a number; the rest is the rounding of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15);

  private final String sheet;
  private final Problems problems;

  /**
   * A reader of one sheet.
   *
   * @param sheet its name; may be empty where there is only one
   */
  public WorkbookReader(String sheet, Problems problems) {
    this.sheet = sheet;
    this.problems = problems;
  }

  Optional<TableReader.Table> read(Path place) throws IOException {
    return read(place, SourceTreeReader.path(place));
  }

  /**
   * The rows of the sheet as mappings, with the headings as keys.
   *
   * @param name the path in the positions of cells
   */
  public Optional<TableReader.Table> read(Path place, String name) throws IOException {
    Position start = Position.startOf(name);
    try (InputStream in = Files.newInputStream(place);
        ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(true, true))) {
      Optional<Sheet> found = sheet(book, start);
      return found.isEmpty() ? Optional.empty() : table(found.get(), start);
    } catch (ExcelReaderException | IOException e) {
      if (!Files.isReadable(place)) {
        throw new IOException(SourceTreeReader.path(place), e);
      }
      String cure = "open it in a spreadsheet program, and save it as .xlsx or .csv";
      problems.add(start, ProblemCode.SYNTAX, "this is no workbook that can be read", cure);
      return Optional.empty();
    }
  }

  private Optional<Sheet> sheet(ReadableWorkbook book, Position start) {
    List<Sheet> sheets = book.getSheets().toList();
    List<String> names = sheets.stream().map(Sheet::getName).toList();
    if (sheet.isEmpty() && sheets.size() == 1) {
      return Optional.of(sheets.get(0));
    }
    if (sheet.isEmpty()) {
      String what = "this workbook has " + sheets.size() + " sheets";
      String cure =
          "name one as \"sheet\" in the map, or with --sheet: " + String.join(", ", names);
      problems.add(start, ProblemCode.MISSING_KEY, what, cure);
      return Optional.empty();
    }
    int index = names.indexOf(sheet);
    if (index < 0) {
      String what = "this workbook has no sheet \"" + sheet + '"';
      problems.add(start, ProblemCode.BAD_VALUE, what, NearestName.cure(sheet, names));
      return Optional.empty();
    }
    return Optional.of(sheets.get(index));
  }

  private Optional<TableReader.Table> table(Sheet found, Position start) throws IOException {
    List<List<Node>> rows = new ArrayList<>();
    try (Stream<Row> all = found.openStream()) {
      all.forEach(row -> rows.add(cells(row, start.path())));
    }
    if (!rows.isEmpty()) {
      int head = TableReader.headings(rows);
      rows.set(head, names(rows.get(head)));
      int width = rows.get(head).size();
      rows.replaceAll(row -> filled(row, width));
    }
    Checked<Optional<TableReader.Table>> table = TableReader.table(rows, start);
    problems.addAll(table.problems());
    return table.value();
  }

  private static List<Node> names(List<Node> first) {
    return first.stream()
        .<Node>map(cell -> text(NodeValues.plain(cell).orElse(""), cell.at()))
        .toList();
  }

  /** Cells that were never written, at the end of a row, are blank ones. */
  private static List<Node> filled(List<Node> row, int width) {
    List<Node> cells = new ArrayList<>(row);
    while (cells.size() > width && isBlank(cells.get(cells.size() - 1))) {
      cells.remove(cells.size() - 1);
    }
    while (cells.size() < width) {
      Position first = row.get(0).at();
      Position at = new Position(first.path(), first.line(), cells.size() + 1);
      cells.add(new Node.Text("", at));
    }
    return cells;
  }

  private static boolean isBlank(Node cell) {
    return cell instanceof Node.Text text && text.value().isBlank();
  }

  private List<Node> cells(Row row, String path) {
    List<Node> cells = new ArrayList<>();
    for (int i = 0; i < Math.max(1, row.getCellCount()); i++) {
      Position at = new Position(path, row.getRowNum(), i + 1);
      Optional<Cell> cell = row.getOptionalCell(i);
      cells.add(cell.map(own -> node(own, at)).orElse(new Node.Text("", at)));
    }
    while (cells.size() > 1 && isBlank(cells.get(cells.size() - 1))) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private Node node(Cell cell, Position at) {
    Object value = cell.getValue();
    return switch (cell.getType()) {
      case NUMBER -> isDate(cell) ? date(cell, at) : number(cell.asNumber(), at);
      case BOOLEAN -> new Node.Flag(cell.asBoolean(), at);
      case ERROR -> {
        String what = "the cell holds the error \"" + cell.getRawValue() + '"';
        problems.add(at, ProblemCode.BAD_VALUE, what, "correct its formula");
        yield new Node.Text("", at);
      }
      case FORMULA -> {
        if (value == null && cell.getRawValue() == null) {
          String cure = "open the workbook in a spreadsheet program and save it";
          problems.add(at, ProblemCode.BAD_VALUE, "this formula has no result", cure);
        }
        yield value instanceof BigDecimal digits ? number(digits, at) : text(cell.getText(), at);
      }
      default -> text(cell.getText(), at);
    };
  }

  private static Node text(String text, Position at) {
    return new Node.Text(text, at);
  }

  private static Node number(BigDecimal value, Position at) {
    return new Node.Numeral(value.round(SHOWN).stripTrailingZeros().toPlainString(), at);
  }

  /** Whether a number is shown as a date: its format has a year or a day outside of quotes. */
  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]", "").matches("(?i).*[yd].*");
  }

  private static Node date(Cell cell, Position at) {
    LocalDateTime date = cell.asDate();
    boolean isDay = date.toLocalTime().equals(LocalTime.MIDNIGHT);
    return new Node.Text(isDay ? date.toLocalDate().toString() : date.toString(), at);
  }
}
