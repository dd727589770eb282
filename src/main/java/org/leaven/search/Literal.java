package org.leaven.search;

import java.util.List;
import java.util.Locale;

/**
 * Writes values as JavaScript literals that are also JSON and are safe inside a {@code <script>}
 * element: no {@code <}, no line separators, no half surrogate pairs.
 */
final class Literal {
  private Literal() {}

  /** A text in double quotes. */
  static String of(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(point -> append(literal, point));
    return literal.append('"').toString();
  }

  /** An array of values that are literals already. */
  static String array(List<String> literals) {
    return "[" + String.join(",", literals) + "]";
  }

  /** An array of texts. */
  static String texts(List<String> texts) {
    return array(texts.stream().map(Literal::of).toList());
  }

  private static void append(StringBuilder literal, int point) {
    if (point == '"' || point == '\\') {
      literal.append('\\').append((char) point);
    } else if (needsEscape(point)) {
      literal.append(String.format(Locale.ROOT, "\\u%04x", point));
    } else {
      literal.appendCodePoint(point);
    }
  }

  private static boolean needsEscape(int point) {
    return point < ' '
        || point == '<'
        || point == '\u2028'
        || point == '\u2029'
        || Character.getType(point) == Character.SURROGATE;
  }
}
