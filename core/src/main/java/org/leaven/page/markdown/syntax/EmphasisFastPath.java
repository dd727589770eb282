package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Arrays;

/**
 * Recognizes and renders texts whose only markup is plain emphasis, without a parser.
 *
 * <p>That is {@code *word*} and {@code **more words**}, side by side, never nested. Most texts of a
 * dataset are of this kind. Everything else is left to a parser: a run of asterisks that could be
 * both ends in CommonMark, or any other character that can be markup.
 */
public final class EmphasisFastPath {
  private static final boolean[] MEANT = new boolean[128];
  private static final String AFTER_END = " .,;:?)";

  static {
    Arrays.fill(MEANT, 0, ' ', true);
    "\\`_[]<>&~!".chars().forEach(c -> MEANT[c] = true);
  }

  private EmphasisFastPath() {}

  /** Whether a text, without spaces around it, has no other markup. */
  public static boolean isOnlyEmphasis(String text) {
    if (text.startsWith(":::") || text.startsWith("???")) {
      return false;
    }
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '*') {
        if (c < MEANT.length ? MEANT[c] : Character.isSpaceChar(c)) {
          return false;
        }
        continue;
      }
      int stars = stars(text, i);
      if (open == 0 ? !opens(text, i, stars) : stars != open || !closes(text, i, stars)) {
        return false;
      }
      open = open == 0 ? stars : 0;
      i += stars - 1;
    }
    return open == 0;
  }

  private static int stars(String text, int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) == '*') {
      to++;
    }
    return to - from;
  }

  private static boolean opens(String text, int from, int stars) {
    int to = from + stars;
    return stars <= 2
        && (from == 0 || text.charAt(from - 1) == ' ')
        && to < text.length()
        && Character.isLetterOrDigit(text.charAt(to));
  }

  private static boolean closes(String text, int from, int stars) {
    int to = from + stars;
    return Character.isLetterOrDigit(text.charAt(from - 1))
        && (to == text.length() || AFTER_END.indexOf(text.charAt(to)) >= 0);
  }

  public static String html(String text) {
    String escaped = Escaping.escapeHtml(text, false);
    StringBuilder html = new StringBuilder(escaped.length() + 64);
    int done = 0;
    boolean isOpen = false;
    for (int at = escaped.indexOf('*'); at >= 0; at = escaped.indexOf('*', done)) {
      int stars = stars(escaped, at);
      html.append(escaped, done, at).append(isOpen ? "</" : "<");
      html.append(stars == 1 ? "em>" : "strong>");
      isOpen = !isOpen;
      done = at + stars;
    }
    return html.append(escaped, done, escaped.length()).toString();
  }
}
