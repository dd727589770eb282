package org.leaven.source.problem;

import java.util.Comparator;

/**
 * A line and column in a source file.
 *
 * @param path relative to the knowledge base, with {@code /} on every system
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 code units
 */
public record Position(String path, int line, int column) implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::path)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /** The first character of a file, for what concerns the file as a whole. */
  public static Position startOf(String path) {
    return new Position(path, 1, 1);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /** As compilers write it: {@code content/kb.yaml:3:7}. */
  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
