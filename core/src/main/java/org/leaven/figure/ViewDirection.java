package org.leaven.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** From where the body is looked at. */
public enum ViewDirection {
  /** From its right side; a standing person looks to the right. */
  SIDE,
  /** From behind a person who stands, sits or kneels. */
  BACK,
  /** From above. */
  ABOVE;

  /** As written in the sources. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ids an author can choose from. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ViewDirection::id).toList();
  }

  /** A point on the picture; y points down, as in SVG. */
  Point2D project(Vector3D point) {
    return switch (this) {
      case SIDE -> new Point2D(point.x(), -point.z());
      case BACK -> new Point2D(-point.y(), -point.z());
      case ABOVE -> new Point2D(point.x(), -point.y());
    };
  }

  /** How far a point is from the viewer, compared with others. */
  double depth(Vector3D point) {
    return switch (this) {
      case SIDE -> point.y();
      case BACK -> point.x();
      case ABOVE -> -point.z();
    };
  }
}
