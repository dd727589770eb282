package org.leaven.edition.pdf.font;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives Arabic letters the form that their neighbours ask for, by the forms that Unicode has for
 * each (U+FE70 to U+FEFF, and Persian and Urdu ones from U+FB50).
 */
public final class Arabic {
  /** Stands where a letter has become part of the one before it; is not written. */
  public static final char ABSORBED = '\uFFFE';

  private static final int ISOLATED = 0;
  private static final int FINAL = 1;
  private static final int INITIAL = 2;
  private static final int MEDIAL = 3;
  private static final char LAM = '\u0644';
  private static final char JOINER = '\u200D';
  private static final char KASHIDA = '\u0640';

  /** Forms by letter: alone, last, first, in the middle; 0 where there is none. */
  private static final Map<Character, char[]> FORMS = forms();

  private Arabic() {}

  private static Map<Character, char[]> forms() {
    Map<Character, char[]> forms = new HashMap<>();
    collect(forms, '\uFE80', '\uFEF4');
    collect(forms, '\uFB50', '\uFBB1');
    collect(forms, '\uFBFC', '\uFBFF');
    return forms;
  }

  /**
   * Forms of one letter follow one another: alone, last, and first and middle where it has them.
   */
  private static void collect(Map<Character, char[]> forms, char from, char to) {
    char[] place = new char[0];
    String before = "";
    int next = 0;
    for (char c = from; c <= to; c++) {
      String letter = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      if (letter.length() != 1 || letter.charAt(0) == c) {
        before = "";
        continue;
      }
      if (!letter.equals(before)) {
        place = new char[4];
        forms.put(letter.charAt(0), place);
        before = letter;
        next = 0;
      }
      if (next < place.length) {
        place[next++] = c;
      }
    }
  }

  public static boolean isIn(CharSequence text) {
    return text.chars().anyMatch(c -> FORMS.containsKey((char) c));
  }

  /** The same text, as long, with each letter in its form. */
  public static String shaped(String text) {
    char[] shaped = text.toCharArray();
    for (int i = 0; i < shaped.length; i++) {
      char c = text.charAt(i);
      char[] forms = FORMS.get(c);
      if (forms == null || shaped[i] == ABSORBED) {
        continue;
      }
      boolean joinsBack = joinsOn(before(text, i));
      int after = next(text, i);
      char ligature = c == LAM && after < text.length() ? withLam(text.charAt(after)) : 0;
      if (ligature != 0) {
        shaped[i] = joinsBack ? (char) (ligature + 1) : ligature;
        shaped[after] = ABSORBED;
      } else {
        boolean joinsAhead = forms[INITIAL] != 0 && after < text.length() && joins(text, after);
        int form = joinsBack ? (joinsAhead ? MEDIAL : FINAL) : (joinsAhead ? INITIAL : ISOLATED);
        shaped[i] = forms[form] != 0 ? forms[form] : c;
      }
    }
    return new String(shaped);
  }

  private static char withLam(char alef) {
    return switch (alef) {
      case '\u0622' -> '\uFEF5';
      case '\u0623' -> '\uFEF7';
      case '\u0625' -> '\uFEF9';
      case '\u0627' -> '\uFEFB';
      default -> 0;
    };
  }

  /** The letter before, marks passed over; 0 for none. */
  private static char before(String text, int at) {
    int i = at - 1;
    while (i >= 0 && isMark(text.charAt(i))) {
      i--;
    }
    return i < 0 ? 0 : text.charAt(i);
  }

  private static int next(String text, int at) {
    int i = at + 1;
    while (i < text.length() && isMark(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether a letter reaches on to the next. */
  private static boolean joinsOn(char c) {
    char[] forms = FORMS.get(c);
    return c == JOINER || c == KASHIDA || (forms != null && forms[INITIAL] != 0);
  }

  private static boolean joins(String text, int at) {
    char c = text.charAt(at);
    char[] forms = FORMS.get(c);
    return c == JOINER || c == KASHIDA || (forms != null && forms[FINAL] != 0);
  }

  /** What a form says. */
  static String plain(int character) {
    String text = Character.toString(character);
    boolean isForm = character >= 0xFB50 && character <= 0xFEFC;
    return isForm ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }
}
