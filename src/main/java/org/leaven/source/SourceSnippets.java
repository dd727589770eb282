package org.leaven.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.leaven.source.problem.Position;

/**
 * Shows the line of a source that a problem stands in, with a caret below the place.
 *
 * <pre>
 *   12 |   lowr-back-pain: {verdict: best}
 *      |   ^
 * </pre>
 *
 * What is shown is never taken for a problem: each line begins with a space. Files are read when a
 * problem in them is met, one at a time.
 */
public final class SourceSnippets {
  private static final long MOST_BYTES = 256L * 1024 * 1024;
  private static final int MOST_COLUMNS = 100;
  private static final int COLUMNS_BEFORE = 60;
  private static final Pattern LINE_ENDS = Pattern.compile("\r\n|\r|\n");
  private static final String GAP = "…";

  private final Path root;
  private String path = "";
  private List<String> lines = List.of();

  /**
   * Excerpts from the files of a knowledge base.
   *
   * @param root what the paths of problems are relative to
   */
  public SourceSnippets(Path root) {
    this.root = root;
  }

  /**
   * Two lines; empty when the file has no such line.
   *
   * @param caret goes below the place
   */
  public String of(Position at, String caret) {
    List<String> all = lines(at.path());
    if (at.line() > all.size()) {
      return "";
    }
    String line = all.get(at.line() - 1);
    int place = Math.min(at.column() - 1, line.length());
    String number = String.valueOf(at.line());
    String before = shown(line.substring(0, place));
    String shown = before + shown(line.substring(place));
    int column = width(before);
    if (shown.isBlank()) {
      return "";
    }
    int cut = column > COLUMNS_BEFORE && width(shown) > MOST_COLUMNS ? column - COLUMNS_BEFORE : 0;
    String seen = cut(shown, cut);
    String margin = " ".repeat(Math.max(0, 5 - number.length()));
    return margin
        + number
        + " | "
        + seen
        + "\n"
        + "      | "
        + " ".repeat(column - cut + (cut > 0 ? 1 : 0))
        + caret
        + "\n";
  }

  /** At most as many columns as a screen has, without the first ones. */
  private static String cut(String text, int columns) {
    int start = offset(text, 0, columns);
    int end = offset(text, start, MOST_COLUMNS);
    return (start > 0 ? GAP : "") + text.substring(start, end) + (end < text.length() ? GAP : "");
  }

  private static int offset(String text, int from, int columns) {
    int at = from;
    int left = columns;
    while (at < text.length() && left > 0) {
      int point = text.codePointAt(at);
      left -= width(point);
      at += Character.charCount(point);
    }
    return at;
  }

  private static int width(String text) {
    return text.codePoints().map(SourceSnippets::width).sum();
  }

  /** The columns that a terminal gives to a letter. */
  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115f)
            || (point >= 0x2e80 && point <= 0xa4cf)
            || (point >= 0xac00 && point <= 0xd7a3)
            || (point >= 0xf900 && point <= 0xfaff)
            || (point >= 0xfe30 && point <= 0xfe6f)
            || (point >= 0xff00 && point <= 0xff60)
            || (point >= 0xffe0 && point <= 0xffe6)
            || (point >= 0x1f300 && point <= 0x1faff)
            || (point >= 0x20000 && point <= 0x3fffd);
    return wide ? 2 : 1;
  }

  /** Tabs and whatever would steer a terminal become spaces. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isISOControl(point) || isTurn(point) ? ' ' : point)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Line ends of Unicode's own, and marks that turn the direction of what follows. */
  private static boolean isTurn(int point) {
    return point == 0x2028
        || point == 0x2029
        || (point >= 0x202a && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069);
  }

  private List<String> lines(String file) {
    if (!file.equals(path)) {
      path = file;
      lines = read(FileNames.find(root, file));
    }
    return lines;
  }

  private static List<String> read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return List.of();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return List.of(LINE_ENDS.split(plain, -1));
    } catch (IOException e) {
      return List.of(); // the problem itself has been told
    }
  }
}
