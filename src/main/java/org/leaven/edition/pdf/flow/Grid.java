package org.leaven.edition.pdf.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.edition.pdf.file.Sheet;

/** A table; rows that name columns are shown again at the top of each page. */
public final class Grid implements Box {
  private static final double LINE = 0.5;

  /** What one column gets at most before the others have what they wish. */
  private static final double MOST_SHARE = 0.55;

  private final List<Row> rows;
  private final Frame frame;
  private final int ruleColor;
  private final int columns;
  private final Map<Double, double[]> known = new HashMap<>();

  /**
   * A cell.
   *
   * @param span columns that it takes
   */
  public record Cell(Box content, int span) {}

  /**
   * A row.
   *
   * @param isHead whether it names the columns
   * @param anchors names of the place where it is
   */
  public record Row(List<Cell> cells, boolean isHead, List<String> anchors) {
    public Row {
      cells = List.copyOf(cells);
      anchors = List.copyOf(anchors);
    }

    int columns() {
      return cells.stream().mapToInt(Cell::span).sum();
    }
  }

  /**
   * A table.
   *
   * @param ruleColor of the lines between rows
   */
  public Grid(List<Row> rows, Frame frame, int ruleColor) {
    this.rows = List.copyOf(rows);
    this.frame = frame;
    this.ruleColor = ruleColor;
    this.columns = rows.stream().mapToInt(Row::columns).max().orElse(0);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  /** Widths of columns: what each wishes, or what each needs and its part of the rest. */
  private double[] widths(double width) {
    return known.computeIfAbsent(width, this::shared);
  }

  private double[] shared(double width) {
    double[] least = new double[columns];
    double[] most = new double[columns];
    for (Row row : rows) {
      int column = 0;
      for (Cell cell : row.cells()) {
        if (cell.span() == 1) {
          least[column] = Math.max(least[column], cell.content().least());
          double wish = Math.min(cell.content().most(), width * MOST_SHARE);
          most[column] = Math.max(most[column], Math.max(wish, least[column]));
        }
        column += cell.span();
      }
    }
    double needed = sum(least);
    double wished = sum(most);
    double[] widths = new double[columns];
    for (int i = 0; i < columns; i++) {
      if (needed >= width) {
        widths[i] = least[i] * width / needed;
      } else if (wished <= width) {
        widths[i] = most[i] + (width - wished) * (wished == 0 ? 1.0 / columns : most[i] / wished);
      } else {
        widths[i] = least[i] + (width - needed) * (most[i] - least[i]) / (wished - needed);
      }
    }
    return widths;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double width(double[] widths, int column, int span) {
    double width = 0;
    for (int i = column; i < Math.min(column + span, widths.length); i++) {
      width += widths[i];
    }
    return width;
  }

  private static double height(Row row, double[] widths) {
    double height = 0;
    int column = 0;
    for (Cell cell : row.cells()) {
      double width = width(widths, column, cell.span());
      height = Math.max(height, cell.content().height(width));
      column += cell.span();
    }
    return height + LINE;
  }

  @Override
  public double height(double width) {
    double[] widths = widths(width);
    return rows.stream().mapToDouble(row -> height(row, widths)).sum();
  }

  /** The rows that name columns stay with the first of the others. */
  @Override
  public double head(double width) {
    double[] widths = widths(width);
    double head = 0;
    for (Row row : rows) {
      head += height(row, widths);
      if (!row.isHead()) {
        break;
      }
    }
    return Math.min(head, Flow.BOTTOM - Flow.TOP);
  }

  @Override
  public double least() {
    return extent(false);
  }

  @Override
  public double most() {
    return extent(true);
  }

  private double extent(boolean isMost) {
    double extent = 0;
    for (Row row : rows) {
      double sum = 0;
      for (Cell cell : row.cells()) {
        sum += isMost ? cell.content().most() : cell.content().least();
      }
      extent = Math.max(extent, sum);
    }
    return extent;
  }

  @Override
  public void place(Flow flow, double x, double width) {
    flow.anchor(frame.anchors());
    double[] widths = widths(width);
    List<Row> seen = new ArrayList<>();
    for (Row row : rows) {
      double height = height(row, widths);
      if (!flow.hasRoom(height) && !flow.isAtTop() && !row.isHead()) {
        flow.nextPage();
        flow.repeat(true);
        seen.forEach(head -> place(flow, head, x, widths));
        flow.repeat(false);
      }
      if (row.isHead()) {
        seen.add(row);
      }
      place(flow, row, x, widths);
    }
  }

  private void place(Flow flow, Row row, double x, double[] widths) {
    flow.anchor(row.anchors());
    Flow.Mark start = flow.mark();
    Flow.Mark end = start;
    double whole = sum(widths);
    int column = 0;
    for (Cell cell : row.cells()) {
      flow.go(start);
      double from = width(widths, 0, column);
      double own = width(widths, column, cell.span());
      cell.content().place(flow, flow.side(x, whole, from, own), own);
      end = flow.mark().isAfter(end) ? flow.mark() : end;
      column += cell.span();
    }
    flow.go(end);
    flow.sheet().fill(new Sheet.Area(x, flow.y(), whole, LINE), ruleColor);
    flow.down(LINE);
  }
}
