package org.leaven.source.text;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds characters that no text of a knowledge base may contain. These are control characters other
 * than tabs and line ends, which HTML and XML do not allow, unpaired surrogates, and bidirectional
 * overrides, which make a text read differently from how it is written.
 */
public final class HiddenCharacters {
  private HiddenCharacters() {}

  /** The hidden characters of a text, each once, in the order of the text. */
  public static IntStream in(String text) {
    return text.codePoints().filter(HiddenCharacters::isHidden).distinct();
  }

  private static boolean isHidden(int point) {
    boolean isControl = Character.isISOControl(point);
    boolean isUnpairedSurrogate = point >= 0xd800 && point <= 0xdfff;
    boolean isOverride = point == 0x202d || point == 0x202e;
    return isUnpairedSurrogate
        || isOverride
        || (isControl && point != '\t' && point != '\n' && point != '\r');
  }

  /**
   * Describes a character for a problem message: {@code the character U+000B, which cannot be
   * shown}.
   */
  public static String describe(int point) {
    return String.format(Locale.ROOT, "the character U+%04X, which cannot be shown", point);
  }
}
