package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.edition.pdf.file.PdfFile;

/** Turns the path of a drawing (SVG 1.1, 8.3) into operators, with y upwards. */
final class SvgPath {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z]|[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final int QUARTERS = 4;

  private final StringBuilder out = new StringBuilder();
  private final double height;
  private double x;
  private double y;
  private double startX;
  private double startY;

  private SvgPath(double height) {
    this.height = height;
  }

  /**
   * Operators for a path.
   *
   * @param height of the drawing
   */
  static String operators(String path, double height) {
    SvgPath drawn = new SvgPath(height);
    drawn.run(path);
    return drawn.out.toString();
  }

  private void run(String path) {
    Matcher token = TOKEN.matcher(path);
    char command = 'M';
    List<Double> numbers = new ArrayList<>();
    while (token.find()) {
      String text = token.group();
      if (Character.isLetter(text.charAt(0))) {
        command = text.charAt(0);
        numbers.clear();
        if (command == 'z' || command == 'Z') {
          close();
        }
      } else {
        arcFlags(command, numbers, text);
        if (numbers.size() == arguments(command)) {
          draw(command, numbers);
          numbers.clear();
          command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
      }
    }
  }

  /** The two flags of an arc may stand together without a blank. */
  private static void arcFlags(char command, List<Double> numbers, String text) {
    boolean isFlag =
        (command == 'a' || command == 'A') && (numbers.size() == 3 || numbers.size() == 4);
    if (isFlag && text.length() > 1) {
      numbers.add(Double.valueOf(text.substring(0, 1)));
      arcFlags(command, numbers, text.substring(1));
    } else {
      numbers.add(Double.valueOf(text));
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
    boolean isRelative = Character.isLowerCase(command);
    double dx = isRelative ? x : 0;
    double dy = isRelative ? y : 0;
    switch (String.valueOf(command).toLowerCase(Locale.ROOT)) {
      case "m" -> {
        move(dx + n.get(0), dy + n.get(1));
        startX = x;
        startY = y;
      }
      case "l" -> line(dx + n.get(0), dy + n.get(1));
      case "h" -> line(dx + n.get(0), y);
      case "v" -> line(x, dy + n.get(0));
      case "q" -> quadratic(dx + n.get(0), dy + n.get(1), dx + n.get(2), dy + n.get(3));
      case "c" ->
          curve(
              dx + n.get(0),
              dy + n.get(1),
              dx + n.get(2),
              dy + n.get(3),
              dx + n.get(4),
              dy + n.get(5));
      case "a" -> arc(n, dx + n.get(5), dy + n.get(6));
      default -> line(dx + n.get(n.size() - 2), dy + n.get(n.size() - 1));
    }
  }

  private void point(double toX, double toY) {
    out.append(PdfFile.number(toX)).append(' ').append(PdfFile.number(height - toY)).append(' ');
    x = toX;
    y = toY;
  }

  private void move(double toX, double toY) {
    point(toX, toY);
    out.append("m ");
  }

  private void line(double toX, double toY) {
    point(toX, toY);
    out.append("l ");
  }

  private void close() {
    out.append("h ");
    x = startX;
    y = startY;
  }

  private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
    point(x1, y1);
    point(x2, y2);
    point(toX, toY);
    out.append("c ");
  }

  private void quadratic(double overX, double overY, double toX, double toY) {
    curve(
        x + (overX - x) * 2 / 3,
        y + (overY - y) * 2 / 3,
        toX + (overX - toX) * 2 / 3,
        toY + (overY - toY) * 2 / 3,
        toX,
        toY);
  }

  /** An arc of a circle or an ellipse that is not turned, as curves (SVG 1.1, F.6.5). */
  private void arc(List<Double> n, double toX, double toY) {
    double rx = Math.abs(n.get(0));
    double ry = Math.abs(n.get(1));
    boolean isLarge = n.get(3) != 0;
    boolean isSweeping = n.get(4) != 0;
    double halfX = (x - toX) / 2 / rx;
    double halfY = (y - toY) / 2 / ry;
    double square = halfX * halfX + halfY * halfY;
    double stretch = Math.max(1, Math.sqrt(square));
    double off = Math.sqrt(Math.max(0, 1 / Math.max(square, 1e-9) - 1));
    double sign = isLarge == isSweeping ? -1 : 1;
    double centerX = (x + toX) / 2 + sign * off * halfY * rx;
    double centerY = (y + toY) / 2 - sign * off * halfX * ry;
    double from = StrictMath.atan2((y - centerY) / ry, (x - centerX) / rx);
    double turn = StrictMath.atan2((toY - centerY) / ry, (toX - centerX) / rx) - from;
    turn += isSweeping && turn < 0 ? 2 * Math.PI : !isSweeping && turn > 0 ? -2 * Math.PI : 0;
    double step = turn / QUARTERS;
    double reach = 4.0 / 3 * StrictMath.tan(step / 4);
    for (int i = 0; i < QUARTERS; i++) {
      double a = from + i * step;
      double b = a + step;
      double cosA = StrictMath.cos(a);
      double sinA = StrictMath.sin(a);
      double cosB = StrictMath.cos(b);
      double sinB = StrictMath.sin(b);
      curve(
          centerX + rx * stretch * (cosA - reach * sinA),
          centerY + ry * stretch * (sinA + reach * cosA),
          centerX + rx * stretch * (cosB + reach * sinB),
          centerY + ry * stretch * (sinB - reach * cosB),
          centerX + rx * stretch * cosB,
          centerY + ry * stretch * sinB);
    }
  }
}
