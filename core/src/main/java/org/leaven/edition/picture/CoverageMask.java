package org.leaven.edition.picture;

import java.util.Arrays;
import java.util.List;

/** Rasterizes an outline: how much of each pixel it covers, in steps up to {@link #FULL}. */
final class CoverageMask {
  /** A pixel that is wholly covered. */
  static final int FULL = 3;

  /** The number of scan lines in each row of pixels. */
  private static final int LINES = 4;

  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final byte[] steps;

  private CoverageMask(int left, int top, int width, int height) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.steps = new byte[width * height];
  }

  /** The column of the picture at which the mask begins. */
  int left() {
    return left;
  }

  /** The row of the picture at which the mask begins. */
  int top() {
    return top;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int step(int row, int column) {
    return steps[row * width + column];
  }

  /** Fills an outline by the nonzero winding rule. */
  static CoverageMask of(VectorPath outline) {
    List<VectorPath.Edge> edges = outline.edges();
    if (edges.isEmpty()) {
      return new CoverageMask(0, 0, 0, 0);
    }
    double[] box = box(edges);
    int left = (int) Math.floor(box[0]);
    int top = (int) Math.floor(box[1]);
    int right = (int) Math.ceil(box[2]) + 1;
    CoverageMask mask =
        new CoverageMask(left, top, right - left, (int) Math.ceil(box[3]) + 1 - top);
    mask.fill(edges);
    return mask;
  }

  private void fill(List<VectorPath.Edge> edges) {
    double[] covered = new double[width];
    double[] crossings = new double[edges.size()];
    int[] windings = new int[edges.size()];
    for (int row = 0; row < height; row++) {
      Arrays.fill(covered, 0);
      for (int line = 0; line < LINES; line++) {
        double y = top + row + (line + 0.5) / LINES;
        int count = cross(edges, y, crossings, windings);
        cover(covered, left, crossings, windings, count);
      }
      for (int column = 0; column < width; column++) {
        double share = Math.min(1, covered[column] / LINES);
        steps[row * width + column] = (byte) (share * FULL + 0.5);
      }
    }
  }

  private static double[] box(List<VectorPath.Edge> edges) {
    double[] box = {1e9, 1e9, -1e9, -1e9};
    for (VectorPath.Edge edge : edges) {
      box[0] = Math.min(box[0], Math.min(edge.x1(), edge.x2()));
      box[1] = Math.min(box[1], Math.min(edge.y1(), edge.y2()));
      box[2] = Math.max(box[2], Math.max(edge.x1(), edge.x2()));
      box[3] = Math.max(box[3], Math.max(edge.y1(), edge.y2()));
    }
    return box;
  }

  /** The points where a horizontal line crosses the edges, from left to right. */
  private static int cross(
      List<VectorPath.Edge> edges, double y, double[] crossings, int[] windings) {
    int count = 0;
    for (VectorPath.Edge edge : edges) {
      boolean isDown = edge.y1() < edge.y2();
      double upper = isDown ? edge.y1() : edge.y2();
      double lower = isDown ? edge.y2() : edge.y1();
      if (y >= upper && y < lower) {
        double part = (y - edge.y1()) / (edge.y2() - edge.y1());
        double x = edge.x1() + part * (edge.x2() - edge.x1());
        int at = count++;
        for (; at > 0 && crossings[at - 1] > x; at--) {
          crossings[at] = crossings[at - 1];
          windings[at] = windings[at - 1];
        }
        crossings[at] = x;
        windings[at] = isDown ? 1 : -1;
      }
    }
    return count;
  }

  private static void cover(
      double[] covered, int left, double[] crossings, int[] windings, int count) {
    int winding = 0;
    for (int i = 0; i + 1 < count; i++) {
      winding += windings[i];
      if (winding != 0) {
        span(covered, crossings[i] - left, crossings[i + 1] - left);
      }
    }
  }

  private static void span(double[] covered, double from, double to) {
    int first = (int) from;
    int last = Math.min((int) to, covered.length - 1);
    for (int column = first; column <= last; column++) {
      covered[column] += Math.min(to, column + 1) - Math.max(from, column);
    }
  }
}
