package org.leaven.page.topic;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Shortens labels of drawings, which cannot wrap, to a width. */
public final class LabelShortener {
  /** A grapheme cluster: an emoji of several code points, a letter with its diacritics. */
  private static final Pattern LETTER = Pattern.compile("\\X");

  private static final Pattern SQUARE =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FF60}"
              + "\\x{1F000}-\\x{1FAFF}].*",
          Pattern.DOTALL);
  private static final Pattern BROAD = Pattern.compile("[\\p{Lu}mw@%—…].*", Pattern.DOTALL);

  private static final int SQUARE_WIDTH = 13;
  private static final int BROAD_WIDTH = 10;
  private static final int USUAL_WIDTH = 7;

  private LabelShortener() {}

  /**
   * A label that fits, with an ellipsis for what is left out.
   *
   * @param width in units of a drawing whose letters are 13 high
   */
  public static String cut(String label, int width) {
    int used = 0;
    int end = 0;
    for (MatchResult letter : LETTER.matcher(label).results().toList()) {
      used += width(letter.group());
      if (used > width) {
        return label.substring(0, end).strip() + "…";
      }
      end = used <= width - BROAD_WIDTH ? letter.end() : end;
    }
    return label;
  }

  private static int width(String letter) {
    if (SQUARE.matcher(letter).matches()) {
      return SQUARE_WIDTH;
    }
    return BROAD.matcher(letter).matches() ? BROAD_WIDTH : USUAL_WIDTH;
  }
}
