package org.leaven.edition.pdf.layout;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Replaces Arabic letters by their initial, medial, final or isolated Unicode forms (U+FE70 to
 * U+FEFF, and Persian and Urdu ones from U+FB50), as their neighbours require.
 */
public final class ArabicForms {
  /** Stands where a letter has become part of the one before it; is not written. */
  static final char ABSORBED = '\uFFFE';

  private static final int ISOLATED = 0;
  private static final int FINAL = 1;
  private static final int INITIAL = 2;
  private static final int MEDIAL = 3;
  private static final char LAM = '\u0644';
  private static final String ALEFS = "\u0622\u0623\u0625\u0627";

  /** Lam with the first of the alefs; each has two forms. */
  private static final char LAM_ALEF = '\uFEF5';

  /** Zero width joiner and kashida, which join on both sides. */
  private static final String JOINERS = "\u200D\u0640";

  /** Forms by letter: alone, last, first, in the middle; 0 where there is none. */
  private static final Map<Character, char[]> FORMS = forms();

  private ArabicForms() {}

  /**
   * Forms of one letter follow one another: alone, last, and first and middle where it has them.
   */
  private static Map<Character, char[]> forms() {
    Map<Character, char[]> forms = new HashMap<>();
    Map<Character, Integer> counts = new HashMap<>();
    for (char c = '\uFB50'; c <= '\uFEF4'; c++) {
      String letter = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      boolean isForm = c <= '\uFBB1' || (c >= '\uFBFC' && c <= '\uFBFF') || c >= '\uFE80';
      if (isForm && letter.length() == 1 && letter.charAt(0) != c) {
        int place = counts.merge(letter.charAt(0), 1, Integer::sum) - 1;
        char[] all = forms.computeIfAbsent(letter.charAt(0), each -> new char[4]);
        if (place < all.length) {
          all[place] = c;
        }
      }
    }
    return forms;
  }

  /** The same text, as long, with each letter in its form. */
  public static String shaped(String text) {
    char[] shaped = text.toCharArray();
    for (int i = 0; i < shaped.length; i++) {
      char[] forms = FORMS.get(shaped[i]);
      if (forms != null) {
        boolean joinsBack = joins(neighbour(text, i, -1), INITIAL);
        char next = neighbour(text, i, 1);
        int alef = text.charAt(i) == LAM ? ALEFS.indexOf(next) : -1;
        if (alef >= 0) {
          shaped[i] = (char) (LAM_ALEF + 2 * alef + (joinsBack ? 1 : 0));
          shaped[text.indexOf(next, i)] = ABSORBED;
        } else {
          boolean joinsOn = forms[INITIAL] != 0 && joins(next, FINAL);
          int form = joinsBack ? (joinsOn ? MEDIAL : FINAL) : (joinsOn ? INITIAL : ISOLATED);
          shaped[i] = forms[form] != 0 ? forms[form] : shaped[i];
        }
      }
    }
    return new String(shaped);
  }

  /** The letter before or after, marks passed over; 0 for none. */
  private static char neighbour(String text, int at, int step) {
    int i = at + step;
    while (i >= 0
        && i < text.length()
        && Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
      i += step;
    }
    return i < 0 || i >= text.length() ? 0 : text.charAt(i);
  }

  /** Whether a letter has a form that reaches to its neighbour. */
  private static boolean joins(char letter, int form) {
    char[] forms = FORMS.get(letter);
    return JOINERS.indexOf(letter) >= 0 || (forms != null && forms[form] != 0);
  }
}
