package org.leaven.page;

import java.util.List;
import java.util.Locale;

/**
 * Writes values as JavaScript literals that are also JSON and are safe inside a {@code <script>}
 * element: no {@code <}, no line separators, no half surrogate pairs.
 */
public final class Literal {
  private Literal() {}

  /** A text in double quotes. */
  public static String of(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(literal, text, i);
    }
    return literal.append('"').toString();
  }

  /** An array of values that are literals already. */
  public static String array(List<String> literals) {
    return "[" + String.join(",", literals) + "]";
  }

  /** An array of texts. */
  public static String texts(List<String> texts) {
    return array(texts.stream().map(Literal::of).toList());
  }

  private static void append(StringBuilder literal, String text, int at) {
    char letter = text.charAt(at);
    if (letter == '"' || letter == '\\') {
      literal.append('\\').append(letter);
    } else if (needsEscape(letter) || isHalf(text, at)) {
      literal.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
    } else {
      literal.append(letter);
    }
  }

  private static boolean needsEscape(char letter) {
    return letter < ' ' || letter == '<' || letter == '\u2028' || letter == '\u2029';
  }

  /** Whether a surrogate has lost its other half. */
  private static boolean isHalf(String text, int at) {
    char letter = text.charAt(at);
    if (Character.isHighSurrogate(letter)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(letter)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
