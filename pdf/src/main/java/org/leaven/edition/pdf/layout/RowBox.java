package org.leaven.edition.pdf.layout;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A row of boxes in columns; each column continues on the next page by itself. */
public final class RowBox extends LayoutBox {
  private final List<Cell> cells;
  private final ColumnWidths columns;

  /**
   * A box in a row.
   *
   * @param span columns that it takes
   */
  public record Cell(LayoutBox box, int span) {}

  /**
   * A row.
   *
   * @param columns those of a table, which get to know the row, or fixed ones
   */
  public RowBox(List<Cell> cells, ColumnWidths columns, BlockStyle style, List<String> anchors) {
    super(style, anchors);
    this.cells = List.copyOf(cells);
    this.columns = columns;
    columns.add(this);
  }

  /** Boxes in columns of fixed widths; 0 for an equal part of what is left. */
  public static RowBox of(
      List<? extends LayoutBox> boxes,
      List<Double> widths,
      double gap,
      BlockStyle style,
      List<String> anchors) {
    List<Cell> cells = boxes.stream().map(box -> new Cell(box, 1)).toList();
    return new RowBox(cells, new ColumnWidths(widths, gap), style, anchors);
  }

  List<Cell> cells() {
    return cells;
  }

  private double highest(double width, Measure measure) {
    double highest = 0;
    int column = 0;
    for (Cell cell : cells) {
      double own = columns.width(width, column, cell.span());
      highest = Math.max(highest, measure.of(cell.box(), own));
      column += cell.span();
    }
    return highest;
  }

  /** A height for a width. */
  private interface Measure {
    double of(LayoutBox box, double width);
  }

  @Override
  double innerHeight(double width) {
    return highest(width, LayoutBox::height);
  }

  @Override
  double innerHead(double width) {
    return highest(width, LayoutBox::head);
  }

  @Override
  double least() {
    return sum(LayoutBox::least);
  }

  @Override
  public double most() {
    return sum(LayoutBox::most);
  }

  private double sum(ToDoubleFunction<LayoutBox> extent) {
    double sum = columns.gap() * (cells.size() - 1);
    for (int i = 0; i < cells.size(); i++) {
      sum += Math.max(columns.fixed(i), extent.applyAsDouble(cells.get(i).box()));
    }
    return sum;
  }

  @Override
  void placeInside(PageFlow flow, double x, double width) {
    PageFlow.Mark start = flow.mark();
    PageFlow.Mark end = start;
    double height = innerHeight(width);
    double least = flow.hasRoom(height) ? height : 0;
    int column = 0;
    for (Cell cell : cells) {
      flow.go(start);
      double own = columns.width(width, column, cell.span());
      double left = flow.side(x, width, columns.start(width, column), own);
      cell.box().place(flow, left, own, least);
      end = flow.mark().isAfter(end) ? flow.mark() : end;
      column += cell.span();
    }
    flow.go(end);
  }
}
