package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.leaven.edition.builtpage.WideTableDetector;
import org.leaven.edition.pdf.layout.BlockStyle;
import org.leaven.edition.pdf.layout.ColumnWidths;
import org.leaven.edition.pdf.layout.LayoutBox;
import org.leaven.edition.pdf.layout.PaperStyles;
import org.leaven.edition.pdf.layout.RowBox;
import org.leaven.edition.pdf.layout.StackBox;
import org.leaven.edition.pdf.layout.StructureElement;
import org.leaven.edition.pdf.layout.TextPiece;
import org.leaven.edition.pdf.layout.TextStyle;
import org.leaven.edition.pdf.layout.UserProperties;

/**
 * Lays out HTML tables as boxes: real tables, with cells that name rows and columns. One of more
 * columns than a page has room for is a real table, too, but its cells stand below each other, each
 * beside the name of its column.
 */
final class TableLayout {
  private static final double HEAD_SIZE = 8;

  /** Of a caption where a table goes on. */
  private static final double AGAIN_SIZE = 9.5;

  private final BoxBuilder blocks;
  private final PaperStyles styles;
  private final ColumnWidths widths = new ColumnWidths(List.of(), 0);

  TableLayout(BoxBuilder blocks) {
    this.blocks = blocks;
    this.styles = blocks.context().styles();
  }

  void add(Element table, StructureElement around, TextStyle style, List<LayoutBox> into) {
    StructureElement tag = UserProperties.copy(table, around.child("Table"));
    List<LayoutBox> parts = new ArrayList<>();
    List<LayoutBox> heads = new ArrayList<>();
    for (Element caption : table.select("> caption")) {
      if (caption.hasText() && !styles.isHidden(caption)) {
        StructureElement own = UserProperties.copy(caption, tag.part("Caption"));
        TextStyle letters = styles.text(caption, style);
        parts.add(caption(caption, own, letters));
        heads.add(caption(caption, StructureElement.detached(), letters.sized(AGAIN_SIZE)));
      }
    }
    List<Element> rows =
        table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").stream()
            .filter(row -> row.childrenSize() > 0 && row.closest(".unseen") == null)
            .toList();
    if (!rows.isEmpty()) {
      List<LayoutBox> boxes = rows(table, rows, tag, style, heads);
      parts.add(new StackBox(boxes, BlockStyle.PLAIN, List.of(), heads));
    }
    blocks.contained(table, parts, into);
  }

  private LayoutBox caption(Element caption, StructureElement tag, TextStyle style) {
    return new StackBox(blocks.inside(caption, tag, style), styles.block(caption), List.of());
  }

  private List<LayoutBox> rows(
      Element table,
      List<Element> rows,
      StructureElement tag,
      TextStyle style,
      List<LayoutBox> heads) {
    int columns = 0;
    for (Element row : rows) {
      columns = Math.max(columns, row.children().stream().mapToInt(TableLayout::span).sum());
    }
    List<LayoutBox> boxes = new ArrayList<>();
    StructureElement part = tag;
    Element last = table;
    List<String> names = WideTableDetector.columns(table);
    for (Element row : rows) {
      Element group = row.parent();
      if (group != null && !group.equals(last)) {
        last = group;
        part = group.equals(table) ? tag : tag.part(type(group));
      }
      boolean namesColumns =
          isHead(group) && row.children().stream().allMatch(cell -> cell.normalName().equals("th"));
      List<RowBox.Cell> cells = cells(row, part, style, columns, namesColumns);
      if (names.isEmpty()) {
        BlockStyle ruled = BlockStyle.PLAIN.ruled(PaperStyles.LINE, isHead(group));
        boxes.add(new RowBox(cells, widths, ruled, blocks.ownId(row)));
        if (namesColumns) {
          heads.add(boxes.get(boxes.size() - 1));
        }
      } else {
        stack(cells, namesColumns ? List.of() : names, style, blocks.ownId(row), boxes);
      }
    }
    if (isHead(last)) { // a table whose head is there has a body
      StructureElement empty = tag.part("TBody").part("TR");
      for (int i = 0; i < columns; i++) {
        empty.part("TD");
      }
    }
    return boxes;
  }

  /** The cells of a row below each other; names beside them are for the eye alone. */
  private void stack(
      List<RowBox.Cell> cells,
      List<String> names,
      TextStyle style,
      List<String> anchors,
      List<LayoutBox> into) {
    BlockStyle ruled = BlockStyle.PLAIN.ruled(PaperStyles.LINE, false);
    TextStyle named = style.sized(HEAD_SIZE).colored(PaperStyles.SOFT);
    for (int i = 0; i < cells.size(); i++) {
      String name = i == 0 || names.isEmpty() ? "" : names.get(i);
      LayoutBox cell = cells.get(i).box();
      List<RowBox.Cell> row = List.of(new RowBox.Cell(cell, 2));
      if (!name.isEmpty()) {
        BlockStyle padded = BlockStyle.PLAIN.padded(List.of(4.5, 8.0, 4.0, 12.0));
        List<TextPiece> pieces = List.of(TextPiece.of(name, named, null, null));
        LayoutBox beside =
            blocks.context().paragraph(pieces, PaperStyles.LEADING, padded, List.of());
        row = List.of(new RowBox.Cell(beside, 1), new RowBox.Cell(cell, 1));
      }
      into.add(new RowBox(row, widths, ruled, i == 0 ? anchors : List.of()));
    }
  }

  private static boolean isHead(@Nullable Element group) {
    return group != null && group.normalName().equals("thead");
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

  private List<RowBox.Cell> cells(
      Element row, StructureElement part, TextStyle style, int columns, boolean namesColumns) {
    StructureElement tag = UserProperties.copy(row, part.part("TR"));
    List<RowBox.Cell> cells = new ArrayList<>();
    int left = columns;
    for (Element cell : row.children()) {
      int span = Math.min(span(cell), left);
      left -= span;
      cells.add(new RowBox.Cell(cell(cell, tag, style, namesColumns, span), span));
    }
    while (left-- > 0) { // a reader counts on rows of the same length
      tag.part("TD");
      cells.add(new RowBox.Cell(StackBox.of(List.of()), 1));
    }
    return cells;
  }

  private LayoutBox cell(
      Element cell, StructureElement row, TextStyle style, boolean namesColumn, int span) {
    boolean isHead = cell.normalName().equals("th");
    StructureElement tag = UserProperties.copy(cell, row.part(isHead ? "TH" : "TD"));
    if (isHead) {
      tag.attribute("Table", "Scope", COSName.getPDFName(namesColumn ? "Column" : "Row"));
    }
    if (span > 1) {
      tag.attribute("Table", "ColSpan", COSInteger.get(span));
    }
    return blocks.stack(cell, blocks.inside(cell, tag, styles.text(cell, style)));
  }
}
