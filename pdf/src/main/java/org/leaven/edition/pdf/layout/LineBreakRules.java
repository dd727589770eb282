package org.leaven.edition.pdf.layout;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Finds the places where a line may break, by a part of UAX #14 that is the same in every version
 * of Java.
 */
public final class LineBreakRules {
  private static final String NOT_FIRST = "、。，．：；！？）」』】〕〉》”’…ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ・%）]}";
  private static final String NOT_LAST = "（「『【〔〈《“‘([{";
  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER);

  private LineBreakRules() {}

  /** Whether a line may end between the character at {@code i} and the next. */
  public static boolean isAfter(CharSequence text, int i) {
    char c = text.charAt(i);
    if (i + 1 >= text.length() || c == '\n' || c == '\u200B') {
      return true;
    }
    char next = text.charAt(i + 1);
    if (next == ' ' || next == '\n' || NOT_FIRST.indexOf(next) >= 0) {
      return false;
    }
    if (c == ' ' || c == '\t') {
      return true;
    }
    boolean isBetweenWords = i > 0 && Character.isLetter(text.charAt(i - 1));
    if ((c == '-' || c == '/' || c == '–' || c == '—') && isBetweenWords) {
      return Character.isLetter(next);
    }
    return NOT_LAST.indexOf(c) < 0 && (isWide(c) || isWide(next));
  }

  private static boolean isWide(char c) {
    return c >= 0xE00
        && (NOT_FIRST.indexOf(c) >= 0 || WITHOUT_BLANKS.contains(UnicodeScript.of(c)));
  }
}
