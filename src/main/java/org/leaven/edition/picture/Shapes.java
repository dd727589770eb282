package org.leaven.edition.picture;

/** The marks of verdicts, as the pages draw them, in a square of 20. */
final class Shapes {
  private Shapes() {}

  /** The silhouette: circle, diamond, octagon, or three dashes. */
  static Outline of(String polarity) {
    return switch (polarity) {
      case "positive" -> circle(10, 10, 9.5);
      case "neutral" -> line(10, 0, 20, 10, 10, 20, 0, 10);
      case "negative" ->
          line(
              6.1, 0.5, 13.9, 0.5, 19.5, 6.1, 19.5, 13.9, 13.9, 19.5, 6.1, 19.5, 0.5, 13.9, 0.5,
              6.1);
      default -> dashes();
    };
  }

  /** What is cut out of it: a tick, half of the diamond, a bar, nothing. */
  static Outline cut(String polarity) {
    return switch (polarity) {
      case "positive" -> line(8.7, 14.6, 4.6, 10.5, 6.3, 8.8, 8.7, 11.2, 13.8, 5.5, 15.6, 7.1);
      case "neutral" -> line(10, 3, 10, 17, 17, 10);
      case "negative" -> line(4.8, 8.7, 4.8, 11.3, 15.2, 11.3, 15.2, 8.7);
      default -> new Outline();
    };
  }

  /** A circle, in the sense in which hands of clocks go. */
  static Outline circle(double x, double y, double r) {
    double over = r * 0.41421356237309503; // the tangent of an eighth of the circle's half
    double near = r * 0.7071067811865476;
    return new Outline()
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

  private static Outline dashes() {
    Outline dashes = line(1, 8.8, 5.6, 8.8, 5.6, 11.2, 1, 11.2);
    dashes.add(line(7.7, 8.8, 12.3, 8.8, 12.3, 11.2, 7.7, 11.2));
    dashes.add(line(14.4, 8.8, 19, 8.8, 19, 11.2, 14.4, 11.2));
    return dashes;
  }

  private static Outline line(double... points) {
    Outline outline = new Outline().moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      outline.lineTo(points[i], points[i + 1]);
    }
    return outline.close();
  }
}
