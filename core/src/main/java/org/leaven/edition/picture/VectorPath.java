package org.leaven.edition.picture;

import java.util.ArrayList;
import java.util.List;

/** A closed path of straight edges around an area; curves are flattened. */
final class VectorPath {
  /** The number of segments that a curve is flattened to. */
  private static final int PIECES = 6;

  private final List<Edge> edges = new ArrayList<>();
  private double startX;
  private double startY;
  private double x;
  private double y;

  /** A straight edge that goes down or up; horizontal ones do not matter for filling. */
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

  /** Adds a quadratic Bézier curve, as in TrueType. */
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

  /** Scaled about the origin, then moved. */
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
