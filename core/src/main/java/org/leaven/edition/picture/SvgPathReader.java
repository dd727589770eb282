package org.leaven.edition.picture;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path of a drawing (SVG 1.1, 8.3). */
public final class SvgPathReader {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z]|[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

  private final Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);

  private SvgPathReader() {}

  /** The path of the attribute {@code d}. */
  public static Path2D read(String data) {
    SvgPathReader reader = new SvgPathReader();
    reader.run(data);
    return reader.path;
  }

  private void run(String data) {
    char command = 'M';
    List<Double> numbers = new ArrayList<>();
    for (Matcher token = TOKEN.matcher(data); token.find(); ) {
      String written = token.group();
      if (Character.isLetter(written.charAt(0))) {
        command = written.charAt(0);
        numbers.clear();
        if (command == 'z' || command == 'Z') {
          path.closePath();
        }
      } else {
        add(written, command, numbers);
        if (numbers.size() == arguments(command)) {
          draw(command, numbers);
          numbers.clear();
          command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
      }
    }
  }

  /** The two flags of an arc may stand together without a blank. */
  private static void add(String written, char command, List<Double> numbers) {
    boolean isFlag =
        Character.toLowerCase(command) == 'a' && (numbers.size() == 3 || numbers.size() == 4);
    if (isFlag && written.length() > 1) {
      numbers.add(Double.valueOf(written.substring(0, 1)));
      add(written.substring(1), command, numbers);
    } else {
      numbers.add(Double.valueOf(written));
    }
  }

  private static int arguments(char command) {
    return switch (Character.toLowerCase(command)) {
      case 'h', 'v' -> 1;
      case 'q', 's' -> 4;
      case 'c' -> 6;
      case 'a' -> 7;
      default -> 2;
    };
  }

  private void draw(char command, List<Double> n) {
    Point2D now = path.getCurrentPoint() == null ? new Point2D.Double() : path.getCurrentPoint();
    double dx = Character.isLowerCase(command) ? now.getX() : 0;
    double dy = Character.isLowerCase(command) ? now.getY() : 0;
    double toX = dx + n.get(Math.max(0, n.size() - 2));
    double toY = dy + n.get(n.size() - 1);
    switch (Character.toLowerCase(command)) {
      case 'm' -> path.moveTo(toX, toY);
      case 'h' -> path.lineTo(toX, now.getY());
      case 'v' -> path.lineTo(now.getX(), toY);
      case 'q' ->
          path.append(
              new QuadCurve2D.Double(
                  now.getX(), now.getY(), dx + n.get(0), dy + n.get(1), toX, toY),
              true);
      case 'c' ->
          path.curveTo(dx + n.get(0), dy + n.get(1), dx + n.get(2), dy + n.get(3), toX, toY);
      case 'a' -> arc(n, now, toX, toY);
      default -> path.lineTo(toX, toY);
    }
  }

  /** An arc of a circle or an ellipse that is not turned (SVG 1.1, F.6.5). */
  private void arc(List<Double> n, Point2D from, double toX, double toY) {
    double halfX = (from.getX() - toX) / 2 / Math.abs(n.get(0));
    double halfY = (from.getY() - toY) / 2 / Math.abs(n.get(1));
    double square = halfX * halfX + halfY * halfY;
    double stretch = Math.max(1, Math.sqrt(square));
    double rx = Math.abs(n.get(0)) * stretch;
    double ry = Math.abs(n.get(1)) * stretch;
    boolean isSweeping = n.get(4) != 0;
    double sign = (n.get(3) != 0) == isSweeping ? -1 : 1;
    double off = sign * Math.sqrt(Math.max(0, 1 / Math.max(square, 1e-9) - 1));
    double x = (from.getX() + toX) / 2 + off * halfY * rx;
    double y = (from.getY() + toY) / 2 - off * halfX * ry;
    double start = StrictMath.atan2((from.getY() - y) / ry, (from.getX() - x) / rx);
    double turn = StrictMath.atan2((toY - y) / ry, (toX - x) / rx) - start;
    turn += isSweeping && turn < 0 ? 2 * Math.PI : !isSweeping && turn > 0 ? -2 * Math.PI : 0;
    double first = -Math.toDegrees(start);
    double extent = -Math.toDegrees(turn);
    path.append(new Arc2D.Double(x - rx, y - ry, 2 * rx, 2 * ry, first, extent, Arc2D.OPEN), true);
  }
}
