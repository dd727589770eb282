package org.leaven.edition.picture;

import java.util.ArrayList;
import java.util.List;

/** Closed lines around an area; curves are cut into short straight ones. */
final class VectorPath {
  /** Pieces a curve is cut into: enough for letters as high as a hand. */
  private static final int PIECES = 6;

  private final List<Edge> edges = new ArrayList<>();
  private double startX;
  private double startY;
  private double x;
  private double y;

  /** A straight line that goes down or up; level ones bound nothing. */
  record Edge(double x1, double y1, double x2, double y2) {}

  VectorPath moveTo(double toX, double toY) {
    startX = toX;
    startY = toY;
    x = toX;
    y = toY;
    return this;
  }

  VectorPath lineTo(double toX, double toY) {
    if (toY != y) {
      edges.add(new Edge(x, y, toX, toY));
    }
    x = toX;
    y = toY;
    return this;
  }

  /** A quadratic curve, as TrueType has it. */
  VectorPath curveTo(double overX, double overY, double toX, double toY) {
    double fromX = x;
    double fromY = y;
    for (int i = 1; i <= PIECES; i++) {
      double t = (double) i / PIECES;
      double rest = 1 - t;
      lineTo(
          rest * rest * fromX + 2 * rest * t * overX + t * t * toX,
          rest * rest * fromY + 2 * rest * t * overY + t * t * toY);
    }
    return this;
  }

  VectorPath close() {
    return lineTo(startX, startY);
  }

  /** Moved, and scaled about the origin before. */
  VectorPath placed(double scaleX, double scaleY, double byX, double byY) {
    VectorPath placed = new VectorPath();
    for (Edge edge : edges) {
      placed.edges.add(
          new Edge(
              edge.x1 * scaleX + byX,
              edge.y1 * scaleY + byY,
              edge.x2 * scaleX + byX,
              edge.y2 * scaleY + byY));
    }
    return placed;
  }

  void add(VectorPath other) {
    edges.addAll(other.edges);
  }

  List<Edge> edges() {
    return edges;
  }
}
