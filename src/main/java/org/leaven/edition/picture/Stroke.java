package org.leaven.edition.picture;

/** Draws lines with some thickness, round at their ends and corners. */
final class Stroke {
  private Stroke() {}

  /**
   * The area within a distance of the points of a line.
   *
   * @param points x and y of each corner
   */
  static VectorPath round(double radius, double... points) {
    VectorPath area = IconPaths.circle(points[0], points[1], radius);
    for (int i = 2; i < points.length; i += 2) {
      area.add(piece(radius, points[i - 2], points[i - 1], points[i], points[i + 1]));
      area.add(IconPaths.circle(points[i], points[i + 1], radius));
    }
    return area;
  }

  /** A rectangle, in the sense in which circles go round, so that areas add up. */
  private static VectorPath piece(double radius, double x1, double y1, double x2, double y2) {
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
