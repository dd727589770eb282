package org.leaven.edition.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Emoji and other signs that no font of the document has: paper shows their names in brackets, and
 * what is copied from it or read aloud is the sign itself. Letters are not signs: without a font
 * for them there is no document.
 */
final class MissingGlyphs {
  /**
   * First and last of ranges whose names every Java from 17 on knows (Unicode 13); other signs are
   * told by number, so that a document does not depend on the Java that makes it.
   */
  private static final int[] NAMED = {
    0x2190, 0x23FF, 0x2460, 0x27FF, 0x1F000, 0x1F02B, 0x1F1E6, 0x1F1FF, 0x1F300, 0x1F6D7, 0x1F6E0,
    0x1F6EC, 0x1F6F0, 0x1F6FC, 0x1F780, 0x1F7D8, 0x1F7E0, 0x1F7EB, 0x1F90C, 0x1F978, 0x1F97A,
    0x1F9CB, 0x1F9CD, 0x1FA53
  };

  private MissingGlyphs() {}

  /** The pieces with names for signs. */
  static List<TextPiece> named(List<TextPiece> pieces, FontStack fonts) {
    List<TextPiece> named = new ArrayList<>();
    for (TextPiece piece : pieces) {
      if (piece.drawing() == null
          && piece.text().codePoints().anyMatch(each -> isIn(each, fonts))) {
        split(piece, fonts, named);
      } else {
        named.add(piece);
      }
    }
    return named;
  }

  private static void split(TextPiece piece, FontStack fonts, List<TextPiece> into) {
    String text = piece.text();
    int done = 0;
    int at = 0;
    while (at < text.length()) {
      int sign = text.codePointAt(at);
      int next = at + Character.charCount(sign);
      if (isIn(sign, fonts)) {
        add(piece, text.substring(done, at), "", into);
        add(piece, isSelector(sign) ? "" : name(sign), text.substring(at, next), into);
        done = next;
      }
      at = next;
    }
    add(piece, text.substring(done), "", into);
  }

  private static void add(TextPiece piece, String text, String said, List<TextPiece> into) {
    if (!text.isEmpty()) {
      into.add(piece.saying(text, said));
    }
  }

  private static boolean isIn(int character, FontStack fonts) {
    return character > 0xFF
        && (isSelector(character) || (isSign(character) && !fonts.has(character)));
  }

  private static boolean isSign(int character) {
    return switch (Character.getType(character)) {
      case Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.ENCLOSING_MARK,
          Character.OTHER_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** Whether it only says how the sign before it is drawn, or which flag it is. */
  private static boolean isSelector(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0020 && character <= 0xE01EF);
  }

  private static String name(int sign) {
    for (int i = 0; i < NAMED.length; i += 2) {
      if (sign >= NAMED[i] && sign <= NAMED[i + 1] && Character.getName(sign) != null) {
        return "[" + Character.getName(sign).toLowerCase(Locale.ROOT) + "]";
      }
    }
    return "[U+" + Integer.toHexString(sign).toUpperCase(Locale.ROOT) + "]";
  }
}
