package org.leaven.edition.picture;

/** Turns lines into outlines with a thickness, with round ends and corners. */
final class Stroke {
  private Stroke() {}

  /**
   * The outline of the area within a distance of a line.
   *
   * @param points x and y of each corner
   */
  static VectorPath round(double radius, double... points) {
    VectorPath area = BasicShapes.circle(points[0], points[1], radius);
    for (int i = 2; i < points.length; i += 2) {
      area.add(segment(radius, points[i - 2], points[i - 1], points[i], points[i + 1]));
      area.add(BasicShapes.circle(points[i], points[i + 1], radius));
    }
    return area;
  }

  /** The rectangle around a segment, clockwise as the circles are, so that the areas add up. */
  private static VectorPath segment(double radius, double x1, double y1, double x2, double y2) {
    double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
    double acrossX = (y2 - y1) / length * radius;
    double acrossY = (x1 - x2) / length * radius;
    return new VectorPath()
        .moveTo(x1 + acrossX, y1 + acrossY)
        .lineTo(x2 + acrossX, y2 + acrossY)
        .lineTo(x2 - acrossX, y2 - acrossY)
        .lineTo(x1 - acrossX, y1 - acrossY)
        .close();
  }
}
