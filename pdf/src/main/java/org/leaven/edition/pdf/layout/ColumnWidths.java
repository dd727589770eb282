package org.leaven.edition.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the widths of columns: as given, or by what the rows of a table need. */
public final class ColumnWidths {
  /** What one column of a table gets at most before the others have what they wish. */
  private static final double MAX_SHARE = 0.55;

  private final List<Double> fixed;
  private final double gap;
  private final List<RowBox> rows = new ArrayList<>();
  private final Map<Double, double[]> known = new HashMap<>();

  /**
   * Columns of fixed widths.
   *
   * @param fixed in points; 0 for an equal part of what is left; empty for a table
   * @param gap between columns, in points
   */
  public ColumnWidths(List<Double> fixed, double gap) {
    this.fixed = List.copyOf(fixed);
    this.gap = gap;
  }

  void add(RowBox row) {
    rows.add(row);
  }

  double gap() {
    return gap;
  }

  /** The width that is said of a column; 0 for none. */
  double fixed(int column) {
    return column < fixed.size() ? fixed.get(column) : 0;
  }

  /** How far from the side where reading begins a column begins. */
  double start(double width, int column) {
    return width(width, 0, column) + (column == 0 ? 0 : gap);
  }

  /** How wide some columns are together. */
  double width(double width, int column, int span) {
    double[] widths = known.computeIfAbsent(width, fixed.isEmpty() ? this::shared : this::left);
    double sum = gap * Math.max(0, span - 1);
    for (int i = column; i < Math.min(column + span, widths.length); i++) {
      sum += widths[i];
    }
    return sum;
  }

  private double[] left(double width) {
    double said = fixed.stream().mapToDouble(Double::doubleValue).sum();
    long open = fixed.stream().filter(each -> each == 0).count();
    double rest = (width - said - gap * (fixed.size() - 1)) / open;
    return fixed.stream().mapToDouble(each -> each > 0 ? each : rest).toArray();
  }

  /** What each column wishes, or what each needs and its part of the rest. */
  private double[] shared(double width) {
    int columns =
        rows.stream()
            .mapToInt(row -> row.cells().stream().mapToInt(RowBox.Cell::span).sum())
            .max()
            .orElse(0);
    double[] least = new double[columns];
    double[] most = new double[columns];
    for (RowBox row : rows) {
      int column = 0;
      for (RowBox.Cell cell : row.cells()) {
        if (cell.span() == 1) {
          least[column] = Math.max(least[column], cell.box().least());
          double wish = Math.min(cell.box().most(), width * MAX_SHARE);
          most[column] = Math.max(most[column], Math.max(wish, least[column]));
        }
        column += cell.span();
      }
    }
    double needed = java.util.Arrays.stream(least).sum();
    double wished = java.util.Arrays.stream(most).sum();
    double[] widths = new double[columns];
    for (int i = 0; i < columns; i++) {
      if (needed >= width) {
        widths[i] = least[i] * width / needed;
      } else if (wished <= width) {
        widths[i] = wished == 0 ? width / columns : most[i] * width / wished;
      } else {
        widths[i] = least[i] + (width - needed) * (most[i] - least[i]) / (wished - needed);
      }
    }
    return widths;
  }
}
