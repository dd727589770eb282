package org.leaven.dataset.parse;

import java.util.Arrays;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Position;
import tools.jackson.core.TokenStreamLocation;

/**
 * Converts offsets in a file to lines and columns. A line ends with a line feed, a carriage return,
 * or both.
 *
 * <p>Offsets are UTF-16 code units; code points, which the YAML scanner counts, can be converted to
 * offsets.
 */
public final class LineIndex {
  private final String path;
  private final String text;
  private final int[] starts;
  private final int[] pairs;

  public LineIndex(SourceFile file) {
    path = file.path();
    text = file.text();
    starts = starts(text);
    pairs = pairs(text);
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        starts = count < starts.length ? starts : Arrays.copyOf(starts, count * 2);
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The code point index of every character that takes two code units. */
  private static int[] pairs(String text) {
    int[] pairs = new int[0];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        pairs = count < pairs.length ? pairs : Arrays.copyOf(pairs, count * 2 + 8);
        pairs[count] = i - count;
        count++;
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /** The offset of a code point; the end of the text for anything beyond it. */
  int offset(long codePoint) {
    int point = (int) Math.max(0, Math.min(codePoint, text.length()));
    int found = Arrays.binarySearch(pairs, point);
    int before = found < 0 ? -found - 1 : found;
    return Math.min(point + before, text.length());
  }

  /**
   * The position of an offset of a parser; the start or the end of the text for any beyond them.
   */
  Position at(TokenStreamLocation location) {
    return at((int) Math.max(0, Math.min(location.getCharOffset(), text.length())));
  }

  /** The offset of a position. */
  public int offset(Position at) {
    return starts[at.line() - 1] + at.column() - 1;
  }

  /** The position of an offset. */
  Position at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found < 0 ? -found - 2 : found;
    return new Position(path, line + 1, offset - starts[line] + 1);
  }
}
