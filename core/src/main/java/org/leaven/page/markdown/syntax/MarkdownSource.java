package org.leaven.page.markdown.syntax;

import java.util.Arrays;
import org.leaven.source.problem.Position;

/** A Markdown text, and its position in a file. */
public final class MarkdownSource {
  private final String path;
  private final int firstLine;
  private final String text;
  private final int[] lineStarts;

  /**
   * A text of a file.
   *
   * @param path of the file that holds it
   * @param firstLine line of the text's first line in that file, counted from 1
   */
  public MarkdownSource(String path, int firstLine, String text) {
    this.path = path;
    this.firstLine = firstLine;
    this.text = text;
    this.lineStarts = lineStarts(text);
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

  public int firstLine() {
    return firstLine;
  }

  public String text() {
    return text;
  }

  /** The place of a character of the text, by its offset in UTF-16 code units. */
  public Position at(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(path, firstLine + line, offset - lineStarts[line] + 1);
  }
}
