package org.leaven.figure;

import java.util.ArrayList;
import java.util.List;

/** A path of lines, curves and circles, written as SVG path data in whole units (SVG 2, 9.3). */
final class FigurePath {
  private final List<Command> commands = new ArrayList<>();

  /** A command with its points; those of a circle are its middle and a point on its right. */
  private record Command(char letter, List<Point2D> points) {}

  FigurePath moveTo(Point2D point) {
    return add('M', point);
  }

  FigurePath lineTo(Point2D point) {
    return add('L', point);
  }

  FigurePath curveTo(Point2D control, Point2D point) {
    return add('Q', control, point);
  }

  FigurePath close() {
    return add('Z');
  }

  /** A line through some points. */
  FigurePath line(List<Point2D> points) {
    moveTo(points.get(0));
    points.stream().skip(1).forEach(this::lineTo);
    return this;
  }

  FigurePath line(Point2D... points) {
    return line(List.of(points));
  }

  /** A rectangle. */
  FigurePath box(Point2D corner, Point2D opposite) {
    return line(
            corner,
            new Point2D(opposite.x(), corner.y()),
            opposite,
            new Point2D(corner.x(), opposite.y()))
        .close();
  }

  FigurePath circle(Point2D middle, double radius) {
    return add('O', middle, middle.plus(new Point2D(radius, 0)));
  }

  private FigurePath add(char letter, Point2D... points) {
    commands.add(new Command(letter, List.of(points)));
    return this;
  }

  boolean isEmpty() {
    return commands.isEmpty();
  }

  /** Every point that the path may reach, but for its width. */
  List<Point2D> reach() {
    List<Point2D> points = new ArrayList<>();
    for (Command command : commands) {
      points.addAll(command.points());
      if (command.letter() == 'O') {
        Point2D middle = command.points().get(0);
        Point2D out = command.points().get(1).minus(middle);
        points.add(middle.minus(out));
        points.add(middle.plus(out.turned(90)));
        points.add(middle.plus(out.turned(-90)));
      }
    }
    return points;
  }

  /**
   * The path data.
   *
   * @param origin the point that becomes 0, 0
   */
  String data(Point2D origin) {
    PathData data = new PathData(origin);
    for (Command command : commands) {
      switch (command.letter()) {
        case 'Z' -> data.close();
        case 'O' -> data.circle(command.points().get(0), command.points().get(1));
        case 'M' -> data.moveTo(command.points().get(0));
        case 'L' -> data.lineTo(command.points().get(0));
        default -> data.curveTo(command.points().get(0), command.points().get(1));
      }
    }
    return data.toString();
  }
}
