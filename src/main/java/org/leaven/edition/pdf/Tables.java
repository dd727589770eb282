package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.leaven.edition.html.WideTables;
import org.leaven.edition.pdf.file.Tag;
import org.leaven.edition.pdf.flow.Box;
import org.leaven.edition.pdf.flow.Frame;
import org.leaven.edition.pdf.flow.Grid;
import org.leaven.edition.pdf.flow.Look;
import org.leaven.edition.pdf.flow.Piece;
import org.leaven.edition.pdf.flow.Stack;
import org.leaven.edition.pdf.font.Faces.Style;

/**
 * Turns tables into boxes: real tables, with cells that name rows and columns. One of more columns
 * than a page has room for is a real table, too, but its cells stand below each other, each beside
 * the name of its column.
 */
final class Tables {
  private static final double TEXT_SIZE = 9;
  private static final double HEAD_SIZE = 8;

  private final Boxer boxer;

  Tables(Boxer boxer) {
    this.boxer = boxer;
  }

  Optional<Box> table(Element table, Tag around, Look outer) {
    Look look = outer.sized(TEXT_SIZE);
    Tag tag = Tags.marked(table, around.child("Table"));
    List<Box> parts = new ArrayList<>();
    for (Element caption : table.select("> caption:not(.unseen)")) {
      Look title = look.in(Style.HEAD).sized(13);
      Tag own = Tags.marked(caption, tag.part("Caption"));
      List<Box> lines = boxer.inside(caption, own, title);
      parts.add(new Stack(lines, Frame.PLAIN.spaced(8, 5).withNext()));
    }
    List<Grid.Row> rows = rows(table, tag, look);
    if (!rows.isEmpty()) {
      parts.add(new Grid(rows, Frame.PLAIN, Palette.LINE));
    }
    Frame frame = boxer.styles().frame(table).at(boxer.ownId(table));
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Stack(parts, frame));
  }

  private List<Grid.Row> rows(Element table, Tag tag, Look look) {
    int columns = 0;
    for (Element row : rowsOf(table)) {
      columns = Math.max(columns, row.children().stream().mapToInt(Tables::span).sum());
    }
    List<String> names = WideTables.columns(table);
    List<Grid.Row> rows = new ArrayList<>();
    Tag part = tag;
    Element last = null;
    for (Element row : rowsOf(table)) {
      Element group = row.parent();
      if (group != null && !group.equals(last)) {
        last = group;
        part = group.equals(table) ? tag : tag.part(type(group));
      }
      Grid.Row whole = row(row, part, look, columns);
      rows.addAll(names.isEmpty() ? List.of(whole) : stacked(whole, names, look));
    }
    if (!rows.isEmpty() && table.select("> tr, > tbody > tr").isEmpty()) {
      emptyRow(tag.part("TBody").part("TR"), columns);
    }
    return rows;
  }

  /** The cells of a row below each other; names beside them are for the eye alone. */
  private List<Grid.Row> stacked(Grid.Row whole, List<String> names, Look look) {
    Look named = look.sized(HEAD_SIZE).colored(Palette.SOFT);
    List<Grid.Row> rows = new ArrayList<>();
    for (Grid.Cell cell : whole.cells()) {
      String name = names.get(rows.size());
      if (rows.isEmpty() || whole.isHead() || name.isEmpty()) {
        List<String> anchors = rows.isEmpty() ? whole.anchors() : List.of();
        rows.add(new Grid.Row(List.of(new Grid.Cell(cell.content(), 2)), false, anchors));
      } else {
        Box beside = boxer.setting().paragraph(List.of(Piece.of(name, named, null)), Frame.PLAIN);
        Box padded = new Stack(List.of(beside), Frame.PLAIN.padded(4.5, 8, 4, 12));
        List<Grid.Cell> both = List.of(new Grid.Cell(padded, 1), new Grid.Cell(cell.content(), 1));
        rows.add(new Grid.Row(both, false, List.of()));
      }
    }
    return rows;
  }

  /** A table whose head is there has a body. */
  private static void emptyRow(Tag row, int columns) {
    for (int i = 0; i < columns; i++) {
      row.part("TD");
    }
  }

  private static List<Element> rowsOf(Element table) {
    return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").stream()
        .filter(row -> row.childrenSize() > 0 && row.closest(".unseen") == null)
        .toList();
  }

  private static String type(Element group) {
    return switch (group.normalName()) {
      case "thead" -> "THead";
      case "tfoot" -> "TFoot";
      default -> "TBody";
    };
  }

  private static int span(Element cell) {
    String span = cell.attr("colspan");
    return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
  }

  private Grid.Row row(Element row, Tag part, Look look, int columns) {
    Tag tag = Tags.marked(row, part.part("TR"));
    boolean isInHead = row.parent() != null && row.parent().normalName().equals("thead");
    boolean namesColumns =
        isInHead && row.children().stream().allMatch(cell -> cell.normalName().equals("th"));
    List<Grid.Cell> cells = new ArrayList<>();
    int left = columns;
    for (Element cell : row.children()) {
      int span = Math.min(span(cell), left);
      left -= span;
      cells.add(new Grid.Cell(cell(cell, tag, look, namesColumns, span), span));
    }
    while (left-- > 0) { // a reader counts on rows of the same length
      tag.part("TD");
      cells.add(new Grid.Cell(new Stack(List.of(), Frame.PLAIN), 1));
    }
    return new Grid.Row(cells, namesColumns, boxer.ownId(row));
  }

  private Box cell(Element cell, Tag row, Look look, boolean namesColumn, int span) {
    boolean isHead = cell.normalName().equals("th");
    Tag tag = Tags.marked(cell, row.part(isHead ? "TH" : "TD"));
    String spans = span > 1 ? "/ColSpan " + span : "";
    if (isHead) {
      tag.attribute("/O/Table/Scope/" + (namesColumn ? "Column" : "Row") + spans);
    } else if (span > 1) {
      tag.attribute("/O/Table" + spans);
    }
    Look own = boxer.styles().look(cell, look);
    Look shown = namesColumn ? own.sized(HEAD_SIZE).colored(Palette.SOFT) : own;
    List<Box> boxes = boxer.inside(cell, tag, shown);
    return new Stack(boxes, Frame.PLAIN.padded(4.5, 8, 4, 0).at(boxer.ownId(cell)));
  }
}
