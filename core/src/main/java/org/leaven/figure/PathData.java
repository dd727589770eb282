package org.leaven.figure;

/**
 * Writes SVG path data in whole units, as short as it can: relative commands, no blanks to spare.
 */
final class PathData {
  private final StringBuilder data = new StringBuilder();
  private final Point2D origin;
  private long x;
  private long y;
  private long startX;
  private long startY;
  private char last = ' ';

  /**
   * Path data without commands.
   *
   * @param origin the point that becomes 0, 0
   */
  PathData(Point2D origin) {
    this.origin = origin;
  }

  private long x(Point2D point) {
    return Math.round(point.x() - origin.x());
  }

  private long y(Point2D point) {
    return Math.round(point.y() - origin.y());
  }

  void moveTo(Point2D point) {
    String whole = numbers(x(point), y(point));
    String from = numbers(x(point) - x, y(point) - y);
    data.append(from.length() < whole.length() ? "m" + from : "M" + whole);
    last = 'M';
    goTo(point);
    startX = x;
    startY = y;
  }

  private static String numbers(long right, long down) {
    return right + (down < 0 ? "" : " ") + down;
  }

  void lineTo(Point2D point) {
    long right = x(point) - x;
    long down = y(point) - y;
    if (down == 0 && right != 0) {
      command('h', right);
    } else if (right == 0 && down != 0) {
      command('v', down);
    } else if (right != 0) {
      command('l', right, down);
    }
    goTo(point);
  }

  void curveTo(Point2D control, Point2D point) {
    command('q', x(control) - x, y(control) - y, x(point) - x, y(point) - y);
    goTo(point);
  }

  void close() {
    command('z');
    x = startX;
    y = startY;
  }

  /** A circle through a point beside its middle. */
  void circle(Point2D middle, Point2D beside) {
    long radius = x(beside) - x(middle);
    moveTo(middle.minus(new Point2D(0, radius)));
    command('a', radius, radius, 0, 1, 0, 1, 0); // all but one unit, which the end closes
    close();
  }

  private void goTo(Point2D point) {
    x = x(point);
    y = y(point);
  }

  private void command(char letter, long... numbers) {
    boolean isNew = letter != last || letter == 'z';
    if (isNew) {
      data.append(letter);
    }
    for (int i = 0; i < numbers.length; i++) {
      if ((i > 0 || !isNew) && numbers[i] >= 0) {
        data.append(' ');
      }
      data.append(numbers[i]);
    }
    last = letter;
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
