package org.leaven.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TableReader;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.record.WorkbookReader;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Reads one sheet of a workbook; its rows are grouped by the entries that they belong to. */
final class SheetRows {
  private final Map<String, SheetColumn> columns = new HashMap<>();
  private final Problems problems;

  /** A row: its cells by column, and the cell with the entry's id. */
  record Row(Map<SheetColumn, Node> cells, Position at) {
    /** The cell of a column; blank where it is missing. */
    Node cell(SheetColumn column) {
      return cells.getOrDefault(column, NodeValues.nothing(at));
    }

    Node cell(String head) {
      return cells.entrySet().stream()
          .filter(own -> own.getKey().head().equals(head))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(NodeValues.nothing(at));
    }
  }

  private SheetRows(List<SheetColumn> columns, Problems problems) {
    columns.forEach(own -> this.columns.put(own.head(), own));
    this.problems = problems;
  }

  /**
   * Reads a sheet.
   *
   * @param name of the sheet
   * @return the rows by the ids of their entries, in the order of the sheet
   */
  static Map<String, List<Row>> read(
      Path workbook, String name, List<SheetColumn> columns, Problems problems) throws IOException {
    Optional<Node> table =
        new WorkbookReader(name, problems)
            .read(workbook, CellReferences.path(workbook, name))
            .map(TableReader.Table::records);
    SheetRows rows = new SheetRows(columns, problems);
    Map<String, List<Row>> byEntry = new LinkedHashMap<>();
    if (table.isPresent() && table.get() instanceof Node.Sequence list) {
      list.items().stream().findFirst().ifPresent(rows::checkHeads);
      for (Node item : list.items()) {
        rows.row((Node.Mapping) item, byEntry);
      }
    }
    return byEntry;
  }

  private void checkHeads(Node first) {
    List<Node.Member> heads = ((Node.Mapping) first).members();
    for (Node.Member head : heads) {
      if (!columns.containsKey(head.key())) {
        String what = "this sheet has no column \"" + head.key() + '"';
        problems.add(
            head.keyAt(),
            ProblemCode.UNKNOWN_KEY,
            what,
            NearestName.cure(head.key(), columns.keySet()));
      }
    }
    if (heads.stream().noneMatch(head -> head.key().equals(WorkbookLayout.ENTRY))) {
      String what = "there is no column \"" + WorkbookLayout.ENTRY + '"';
      problems.add(first.at(), ProblemCode.MISSING_KEY, what, "add it with the ids of the entries");
    }
  }

  private void row(Node.Mapping row, Map<String, List<Row>> byEntry) {
    Map<SheetColumn, Node> cells = new LinkedHashMap<>();
    for (Node.Member own : row.members()) {
      SheetColumn column = columns.get(own.key());
      if (column != null) {
        cells.put(column, own.value());
      }
    }
    Row read = new Row(cells, row.at());
    Node id = read.cell(WorkbookLayout.ENTRY);
    if (NodeValues.isBlank(id)) {
      if (cells.values().stream().anyMatch(own -> !NodeValues.isBlank(own))) {
        String what = "this row does not say to which entry it belongs";
        problems.add(row.at(), ProblemCode.MISSING_KEY, what, "write the id of the entry");
      }
      return;
    }
    byEntry
        .computeIfAbsent(NodeValues.plain(id).orElse(""), key -> new ArrayList<>())
        .add(new Row(cells, id.at()));
  }
}
