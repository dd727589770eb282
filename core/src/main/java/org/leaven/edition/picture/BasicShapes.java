package org.leaven.edition.picture;

/** Makes the basic shapes of icons as outlines. */
final class BasicShapes {
  private BasicShapes() {}

  /** A circle, clockwise. */
  static VectorPath circle(double x, double y, double r) {
    double over = r * 0.41421356237309503; // the tangent of an eighth of the circle's half
    double near = r * 0.7071067811865476;
    return new VectorPath()
        .moveTo(x + r, y)
        .curveTo(x + r, y + over, x + near, y + near)
        .curveTo(x + over, y + r, x, y + r)
        .curveTo(x - over, y + r, x - near, y + near)
        .curveTo(x - r, y + over, x - r, y)
        .curveTo(x - r, y - over, x - near, y - near)
        .curveTo(x - over, y - r, x, y - r)
        .curveTo(x + over, y - r, x + near, y - near)
        .curveTo(x + r, y - over, x + r, y);
  }
}
