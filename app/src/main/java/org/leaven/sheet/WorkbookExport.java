package org.leaven.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawMainFile.RawSource;
import org.leaven.sheet.SheetColumn.Kind;
import org.leaven.source.SourceTree;

/** Writes the entries, verdicts and steps of a knowledge base as a workbook for Excel. */
public final class WorkbookExport {
  /** What a cell can hold. */
  private static final int MAX_CHARACTERS = 32_767;

  /** Rows below the last one that have drop-down lists, too. */
  private static final int FREE_ROWS = 500;

  private static final List<String> GUIDE =
      List.of(
          "Change what you like on the sheets Entries, Verdicts and Steps, and save the workbook.",
          "Then: leaven sheet import THIS-FILE.xlsx lists what would change, and writes nothing.",
          "With --yes it changes the files of the knowledge base.",
          "",
          "Entries: one row for each entry. The column Entry holds its id and is not changed.",
          "A new row with a new id (small letters, digits, hyphens) is a new entry.",
          "A row that is missing changes nothing; an entry is deleted by deleting its file.",
          "Verdicts: one row for each verdict of an entry for a topic, several if they differ by",
          "condition or source. A row that is missing takes the verdict away.",
          "Steps: one row for each step, in the order of No.; 2.5 puts a step between 2 and 3.",
          "",
          "Several values in one cell stand with semicolons between them.",
          "The column Name on Verdicts and Steps is only there to find your way.",
          "Sources are written as id:place. These are the ids:");

  private final SourceTree tree;
  private final Dataset dataset;
  private final Workbook book;

  private WorkbookExport(SourceTree tree, Dataset dataset, OutputStream out) {
    this.tree = tree;
    this.dataset = dataset;
    this.book = new Workbook(out, "Leaven", "1.0");
  }

  /**
   * Writes a workbook.
   *
   * @param dataset read from the sources, without errors
   * @throws IOException when it cannot be written, or when a text is too long for a cell
   */
  public static void write(SourceTree tree, Dataset dataset, OutputStream out) throws IOException {
    new WorkbookExport(tree, dataset, out).write();
  }

  private void write() throws IOException {
    WorkbookLayout layout = WorkbookLayout.of(dataset.head());
    List<EntryNodes.Found> entries = EntryNodes.of(tree, dataset.entries());
    Worksheet lists = book.newWorksheet("How to use");
    Worksheet first = sheet(WorkbookLayout.ENTRIES, layout.entries());
    Worksheet verdicts = sheet(WorkbookLayout.VERDICTS, layout.verdicts());
    Worksheet steps = sheet(WorkbookLayout.STEPS, layout.steps());
    int row = 1;
    int verdictRow = 1;
    int stepRow = 1;
    for (EntryNodes.Found own : entries) {
      cells(first, row++, own, "", own.node(), layout.entries());
      for (Node.Member topic : members(own.node(), "verdicts")) {
        for (Node judgement : topic.value().items()) {
          cells(verdicts, verdictRow++, own, topic.key(), judgement, layout.verdicts());
        }
      }
      int number = 1;
      for (Node step : own.node().get("steps").map(Node::items).orElse(List.of())) {
        cells(steps, stepRow++, own, String.valueOf(number++), step, layout.steps());
      }
    }
    lists(lists, verdicts, layout.verdicts(), verdictRow + FREE_ROWS);
    book.finish();
  }

  private static List<Node.Member> members(Node entry, String key) {
    return entry.get(key).orElse(entry) instanceof Node.Mapping mapping && mapping != entry
        ? mapping.members()
        : List.of();
  }

  private Worksheet sheet(String name, List<SheetColumn> columns) {
    Worksheet sheet = book.newWorksheet(name);
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i).head());
      sheet.style(0, i).bold().set();
      sheet.width(i, columns.get(i).width());
    }
    sheet.freezePane(1, 1);
    return sheet;
  }

  /**
   * Writes a row.
   *
   * @param second the topic of a judgement, or the number of a step
   */
  private static void cells(
      Worksheet sheet,
      int row,
      EntryNodes.Found own,
      String second,
      Node node,
      List<SheetColumn> columns)
      throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      SheetColumn column = columns.get(i);
      if (column.head().equals(WorkbookLayout.ENTRY)) {
        sheet.value(row, i, own.entry().id().value());
      } else if (column.head().equals(WorkbookLayout.NUMBER)) {
        sheet.value(row, i, new BigDecimal(second));
      } else if (column.head().equals(WorkbookLayout.TOPIC)) {
        sheet.value(row, i, column.labels().getOrDefault(second, second));
      } else if (column.kind() == Kind.KEY) {
        sheet.value(row, i, own.entry().name().value());
      } else {
        cell(sheet, row, i, value(node, column), column);
      }
    }
  }

  /** A step may be a text alone. */
  private static Optional<Node> value(Node node, SheetColumn column) {
    boolean isAlone = !(node instanceof Node.Mapping) && column.path().equals(List.of("text"));
    return isAlone ? Optional.of(node) : CellValues.at(node, column.path());
  }

  private static void cell(
      Worksheet sheet, int row, int place, Optional<Node> value, SheetColumn column)
      throws IOException {
    if (value.isEmpty()) {
      return;
    }
    String shown = CellValues.shown(value.get(), column);
    if (shown.length() > MAX_CHARACTERS) {
      throw new IOException(
          value.get().at() + ": this text is too long for a cell of a spreadsheet");
    }
    if (value.get() instanceof Node.Numeral && column.kind() == Kind.AMOUNT) {
      sheet.value(row, place, new BigDecimal(shown));
    } else {
      sheet.value(row, place, shown);
    }
    if (column.width() > 30) {
      sheet.style(row, place).wrapText(true).set();
    }
  }

  /** The guide, and the lists from which cells are chosen. */
  private void lists(Worksheet sheet, Worksheet verdicts, List<SheetColumn> columns, int last) {
    sheet.width(0, 90);
    int row = 0;
    for (String line : GUIDE) {
      sheet.value(row++, 0, line);
    }
    for (RawSource source : dataset.head().sources().items()) {
      sheet.value(row++, 0, "    " + source.id().value() + ": " + source.label().value());
    }
    int place = 2;
    for (int i = 0; i < columns.size(); i++) {
      SheetColumn column = columns.get(i);
      if (column.kind() == Kind.CHOICE && !column.labels().isEmpty()) {
        list(sheet, place, column);
        Range all = sheet.range(1, place, column.labels().size(), place);
        verdicts
            .range(1, i, last, i)
            .validateWithList(all)
            .allowBlank(true)
            .errorStyle(DataValidationErrorStyle.STOP)
            .showErrorMessage(true)
            .errorTitle(column.head())
            .error("Choose one from the list.");
        place++;
      }
    }
  }

  private static void list(Worksheet sheet, int place, SheetColumn column) {
    sheet.width(place, column.width());
    sheet.value(0, place, column.head());
    sheet.style(0, place).bold().set();
    int row = 1;
    for (Map.Entry<String, String> own : column.labels().entrySet()) {
      sheet.value(row++, place, own.getValue());
    }
  }
}
