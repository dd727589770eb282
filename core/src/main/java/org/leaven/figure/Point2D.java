package org.leaven.figure;

/** A point of a picture; y points down, as in SVG. */
record Point2D(double x, double y) {
  Point2D plus(Point2D other) {
    return new Point2D(x + other.x, y + other.y);
  }

  Point2D minus(Point2D other) {
    return new Point2D(x - other.x, y - other.y);
  }

  Point2D times(double factor) {
    return new Point2D(x * factor, y * factor);
  }

  double dot(Point2D other) {
    return x * other.x + y * other.y;
  }

  double length() {
    return Math.sqrt(x * x + y * y);
  }

  /** Turned clockwise, as seen on the picture. */
  Point2D turned(double degrees) {
    double cos = StrictMath.cos(StrictMath.toRadians(degrees));
    double sin = StrictMath.sin(StrictMath.toRadians(degrees));
    return new Point2D(x * cos - y * sin, x * sin + y * cos);
  }
}
