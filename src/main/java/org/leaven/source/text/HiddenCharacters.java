package org.leaven.source.text;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Characters that no text of a knowledge base may hold: control characters other than tabs and line
 * ends, which HTML and XML do not know, halves of characters, and those that turn the direction of
 * all that follows, so that a text reads otherwise than it is written.
 */
public final class HiddenCharacters {
  private HiddenCharacters() {}

  /** Those that a text holds, each once, in the order in which they come. */
  public static IntStream in(String text) {
    return text.codePoints().filter(HiddenCharacters::isHidden).distinct();
  }

  private static boolean isHidden(int point) {
    boolean isControl = Character.isISOControl(point);
    boolean isHalf = point >= 0xd800 && point <= 0xdfff;
    boolean isOverride = point == 0x202d || point == 0x202e;
    return isHalf || isOverride || (isControl && point != '\t' && point != '\n' && point != '\r');
  }

  /** What a problem says of one: {@code the character U+000B, which cannot be shown}. */
  public static String told(int point) {
    return String.format(Locale.ROOT, "the character U+%04X, which cannot be shown", point);
  }
}
