package org.leaven.edition.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.leaven.edition.picture.SvgPathReader;

/** Writes SVG paths as PDF operators, whose y axis points up. */
final class PathOperators {
  private static final String OPERATORS =
      "ml ch"; // by their numbers in Java; quadratic curves are raised

  private PathOperators() {}

  /**
   * Operators for a path.
   *
   * @param height of the drawing
   */
  static String of(String data, double height) {
    StringBuilder out = new StringBuilder();
    double[] points = new double[6];
    double[] start = new double[2];
    AffineTransform upwards = new AffineTransform(1, 0, 0, -1, 0, height);
    PathIterator each = SvgPathReader.read(data).getPathIterator(upwards);
    for (; !each.isDone(); each.next()) {
      int kind = each.currentSegment(points);
      if (kind == PathIterator.SEG_QUADTO) { // pages have cubic curves alone
        raise(start, points);
        kind = PathIterator.SEG_CUBICTO;
      }
      int count = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_CUBICTO ? 6 : 2;
      System.arraycopy(points, Math.max(0, count - 2), start, 0, 2);
      for (int i = 0; i < count; i++) {
        out.append(Math.round(points[i] * 100) / 100.0).append(' ');
      }
      out.append(OPERATORS.charAt(kind)).append(' ');
    }
    return out.toString();
  }

  private static void raise(double[] start, double[] points) {
    for (int i = 0; i < 2; i++) {
      double over = points[i];
      double to = points[i + 2];
      points[i] = start[i] + (over - start[i]) * 2 / 3;
      points[i + 2] = to + (over - to) * 2 / 3;
      points[i + 4] = to;
    }
  }
}
