package org.leaven.page.markdown.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;

/** A Markdown text, and its position in a file. */
public final class MarkdownSource {
  private final String path;
  private final int firstLine;
  private final String text;
  private final int[] lineStarts;

  /** Whether the columns of the text are known in the file. */
  private final boolean isExact;

  /** Where each line of the text begins in the file; empty for lines that follow one another. */
  private final List<Position> lines;

  /**
   * A text of a file.
   *
   * @param path of the file that holds it
   * @param firstLine line of the text's first line in that file, counted from 1
   */
  public MarkdownSource(String path, int firstLine, String text) {
    this(path, firstLine, text, true, List.of());
  }

  private MarkdownSource(
      String path, int firstLine, String text, boolean isExact, List<Position> lines) {
    this.path = path;
    this.firstLine = firstLine;
    this.text = text;
    this.isExact = isExact;
    this.lines = lines;
    this.lineStarts = lineStarts(text);
  }

  /**
   * A text that is a value in a data file.
   *
   * @param value the text, and where the value begins
   * @param file the lines of the file
   */
  public static MarkdownSource inside(Located<String> value, List<String> file) {
    Position at = value.at();
    List<Position> lines = new ArrayList<>();
    int number = at.line() - 1;
    String first = number < file.size() ? file.get(number).substring(at.column() - 1) : "";
    number += first.startsWith("|") ? 1 : 0;
    boolean isExact = true;
    for (String line : value.value().split("\n", -1)) {
      String written = number < file.size() ? file.get(number) : "";
      int indent = first.startsWith("|") ? written.length() - line.length() : at.column() - 1;
      indent += first.startsWith("'") || first.startsWith("\"") ? 1 : 0;
      isExact &= indent >= 0 ? written.startsWith(line, indent) : line.isEmpty();
      lines.add(new Position(at.path(), number + 1, Math.max(0, indent) + 1));
      number++;
    }
    if (!isExact) {
      lines.replaceAll(line -> at);
    }
    return new MarkdownSource(at.path(), at.line(), value.value(), isExact, lines);
  }

  /** The same place with another text of as many lines. */
  public MarkdownSource with(String other) {
    return new MarkdownSource(path, firstLine, other, isExact, lines);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, 2 * lines);
      }
      starts[lines] = end + 1;
      lines++;
    }
    return Arrays.copyOf(starts, lines);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** The place of a character of the text, by its offset in UTF-16 code units. */
  public Position at(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    if (!lines.isEmpty()) {
      Position start = lines.get(line);
      int column = start.column() + (isExact ? offset - lineStarts[line] : 0);
      return new Position(path, start.line(), column);
    }
    return new Position(path, firstLine + line, offset - lineStarts[line] + 1);
  }
}
