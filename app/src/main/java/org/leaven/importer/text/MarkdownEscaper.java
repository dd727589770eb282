package org.leaven.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes plain text as Markdown that shows exactly that text. */
public final class MarkdownEscaper {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

  private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,31};");

  /** What would begin a list, a heading, a quotation, a rule, a directive or a table. */
  private static final Pattern BLOCK_START =
      Pattern.compile("^(?:([0-9]{1,9})([.)])|([-+=#>:|^!?]))");

  private MarkdownEscaper() {}

  /** One line of Markdown without blocks. */
  public static String inline(String text) {
    return escaped(SPACE.matcher(text.strip()).replaceAll(" "));
  }

  /** Paragraphs; blank lines separate them, and other line breaks stay. */
  public static String blocks(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : BLANK_LINES.split(text.strip(), -1)) {
      paragraphs.add(
          String.join("\n", paragraph.lines().map(MarkdownEscaper::line).toList()).strip());
    }
    return String.join("\n\n", paragraphs);
  }

  private static String line(String line) {
    return lineStart(inline(line));
  }

  /** Markdown of a line that begins no block. */
  static String lineStart(String line) {
    return BLOCK_START
        .matcher(line)
        .replaceFirst(
            start ->
                Matcher.quoteReplacement(
                    start.group(1) == null
                        ? "\\" + start.group()
                        : start.group(1) + "\\" + start.group(2)));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(text, i, c)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private static boolean isMark(String text, int at, char c) {
    return switch (c) {
      case '\\', '`', '*', '[', ']', '~' -> true;
      case '_' -> !isLetter(text, at - 1) || !isLetter(text, at + 1);
      case '<' -> at + 1 < text.length() && !isSpaceOrDigit(text.charAt(at + 1));
      case '&' -> ENTITY.matcher(text).region(at, text.length()).lookingAt();
      default -> false;
    };
  }

  private static boolean isSpaceOrDigit(char c) {
    return c == ' ' || Character.isDigit(c);
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
