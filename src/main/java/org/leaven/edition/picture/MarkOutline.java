package org.leaven.edition.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark of a verdict as outlines, parsed from SVG path data of lines and half circles.
 *
 * @param area the outline to fill
 * @param holes the outline to erase from it: every subpath inside the first one
 */
record MarkOutline(VectorPath area, VectorPath holes) {
  private static final Pattern TOKEN =
      Pattern.compile("[MLHVAZ]|-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)", Pattern.CASE_INSENSITIVE);
  private static final int STEPS = 24;

  static MarkOutline of(String path) {
    VectorPath area = new VectorPath();
    VectorPath holes = new VectorPath();
    List<VectorPath> parts = new Reader().read(path);
    for (VectorPath part : parts) {
      (part != parts.get(0) && isWithin(part, parts.get(0)) ? holes : area).add(part);
    }
    return new MarkOutline(area, holes);
  }

  private static boolean isWithin(VectorPath inner, VectorPath outer) {
    return least(inner) > least(outer) && most(inner) < most(outer);
  }

  private static double least(VectorPath outline) {
    return outline.edges().stream()
        .mapToDouble(edge -> Math.min(edge.x1(), edge.x2()))
        .min()
        .orElse(0);
  }

  private static double most(VectorPath outline) {
    return outline.edges().stream()
        .mapToDouble(edge -> Math.max(edge.x1(), edge.x2()))
        .max()
        .orElse(0);
  }

  /** Executes the commands of a path; the current point is {@code x, y}. */
  private static final class Reader {
    private final List<VectorPath> parts = new ArrayList<>();
    private double x;
    private double y;
    private double startX;
    private double startY;

    List<VectorPath> read(String path) {
      Matcher token = TOKEN.matcher(path);
      List<Double> numbers = new ArrayList<>();
      char command = 'M';
      while (token.find()) {
        char first = token.group().charAt(0);
        if (Character.isLetter(first)) {
          command = first;
          if (first == 'z' || first == 'Z') {
            close();
          }
          continue;
        }
        numbers.add(Double.valueOf(token.group()));
        if (numbers.size() == arguments(command)) {
          draw(command, numbers);
          numbers.clear();
          command = command == 'M' ? 'L' : command;
        }
      }
      return parts;
    }

    private static int arguments(char command) {
      return switch (Character.toUpperCase(command)) {
        case 'H', 'V' -> 1;
        case 'A' -> 7;
        default -> 2;
      };
    }

    private void draw(char command, List<Double> numbers) {
      boolean isRelative = Character.isLowerCase(command);
      double last = numbers.get(numbers.size() - 1);
      double before = numbers.size() > 1 ? numbers.get(numbers.size() - 2) : last;
      char kind = Character.toUpperCase(command);
      double toX = kind == 'V' ? x : before + (isRelative ? x : 0);
      double toY = kind == 'H' ? y : last + (isRelative ? y : 0);
      if (kind == 'M') {
        begin(toX, toY);
      } else if (kind == 'A') {
        halfCircle(toX, toY, numbers.get(4) == 1);
      } else {
        line(toX, toY);
      }
    }

    private void begin(double toX, double toY) {
      parts.add(new VectorPath().moveTo(toX, toY));
      startX = toX;
      startY = toY;
      x = toX;
      y = toY;
    }

    private void close() {
      line(startX, startY);
    }

    private void line(double toX, double toY) {
      parts.get(parts.size() - 1).lineTo(toX, toY);
      x = toX;
      y = toY;
    }

    private void halfCircle(double toX, double toY, boolean isClockwise) {
      double middleX = (x + toX) / 2;
      double middleY = (y + toY) / 2;
      double radius = Math.hypot(toX - x, toY - y) / 2;
      double from = Math.atan2(y - middleY, x - middleX);
      for (int step = 1; step <= STEPS; step++) {
        double angle = from + (isClockwise ? 1 : -1) * Math.PI * step / STEPS;
        line(middleX + radius * Math.cos(angle), middleY + radius * Math.sin(angle));
      }
    }
  }
}
