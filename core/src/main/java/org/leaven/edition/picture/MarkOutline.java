package org.leaven.edition.picture;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * The mark of a verdict as outlines.
 *
 * @param area the outline to fill
 * @param holes the outline to erase from it: every subpath inside the first one
 */
record MarkOutline(VectorPath area, VectorPath holes) {
  /** How far the straight edges of a flattened curve may be from it. */
  private static final double FLATNESS = 0.01;

  static MarkOutline of(String path) {
    VectorPath area = new VectorPath();
    VectorPath holes = new VectorPath();
    List<VectorPath> parts = parts(path);
    for (VectorPath part : parts) {
      (part != parts.get(0) && isWithin(part, parts.get(0)) ? holes : area).add(part);
    }
    return new MarkOutline(area, holes);
  }

  private static List<VectorPath> parts(String path) {
    List<VectorPath> parts = new ArrayList<>();
    double[] to = new double[6];
    PathIterator each = SvgPathReader.read(path).getPathIterator(null, FLATNESS);
    for (; !each.isDone(); each.next()) {
      int kind = each.currentSegment(to);
      if (kind == PathIterator.SEG_MOVETO) {
        parts.add(new VectorPath().moveTo(to[0], to[1]));
      } else if (kind == PathIterator.SEG_LINETO) {
        parts.get(parts.size() - 1).lineTo(to[0], to[1]);
      } else {
        parts.get(parts.size() - 1).close();
      }
    }
    return parts;
  }

  private static boolean isWithin(VectorPath inner, VectorPath outer) {
    return least(inner) > least(outer) && most(inner) < most(outer);
  }

  private static double least(VectorPath outline) {
    return outline.edges().stream()
        .mapToDouble(edge -> Math.min(edge.x1(), edge.x2()))
        .min()
        .orElse(0);
  }

  private static double most(VectorPath outline) {
    return outline.edges().stream()
        .mapToDouble(edge -> Math.max(edge.x1(), edge.x2()))
        .max()
        .orElse(0);
  }
}
