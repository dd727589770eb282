package org.leaven.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.leaven.source.problem.Position;

/**
 * Shows the source line of a problem, with a caret below its column.
 *
 * <pre>
 *   12 |   lowr-back-pain: {verdict: best}
 *      |   ^
 * </pre>
 *
 * Each line begins with a space, so that no program takes it for a problem. A file is read when its
 * first problem is shown; only one file is kept at a time.
 */
public final class SourceSnippets {
  private static final long MAX_BYTES = 256L * 1024 * 1024;
  private static final int MAX_COLUMNS = 100;
  private static final int COLUMNS_BEFORE = 60;
  private static final Pattern LINE_ENDS = Pattern.compile("\r\n|\r|\n");
  private static final String GAP = "…";

  private final Path root;
  private String path = "";
  private List<String> lines = List.of();

  /**
   * Makes snippets from the files of a knowledge base.
   *
   * @param root the folder that paths of problems are relative to
   */
  public SourceSnippets(Path root) {
    this.root = root;
  }

  /**
   * The snippet, two lines; empty when the file has no such line.
   *
   * @param caret the marker below the column
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
    int cut = column > COLUMNS_BEFORE && width(shown) > MAX_COLUMNS ? column - COLUMNS_BEFORE : 0;
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

  /** Cuts a text to the width of a screen, after skipping some columns. */
  private static String cut(String text, int columns) {
    int start = offset(text, 0, columns);
    int end = offset(text, start, MAX_COLUMNS);
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

  /** The width of a character in a terminal, in columns. */
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

  /** Replaces tabs, control characters, line separators and bidirectional controls by spaces. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isISOControl(point) || isSeparatorOrBidi(point) ? ' ' : point)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Whether a character is a Unicode line separator or a bidirectional control. */
  private static boolean isSeparatorOrBidi(int point) {
    return point == 0x2028
        || point == 0x2029
        || (point >= 0x202a && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069);
  }

  private List<String> lines(String file) {
    if (!file.equals(path)) {
      path = file;
      lines = read(FileNameNormalizer.find(root, file));
    }
    return lines;
  }

  private static List<String> read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return List.of();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return List.of(LINE_ENDS.split(plain, -1));
    } catch (IOException e) {
      return List.of(); // the problem itself has been reported
    }
  }
}
