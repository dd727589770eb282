package org.leaven.source.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalizes words for comparison: folds case, accents, apostrophes, hyphens, spaces and English
 * plurals.
 */
public final class TextFolding {
  private static final Pattern SPELLED_OUT = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}][+#]+");

  private TextFolding() {}

  /**
   * Folds case, accents (decomposed, marks dropped), letters that Unicode does not decompose
   * ({@code ß}, {@code ø}) and apostrophes (dropped, like invisible format characters); the
   * characters that distinguish <i>C++</i> and <i>C#</i> from <i>C</i> become words; everything
   * else that is neither letter nor digit becomes one space. The search script in the browser folds
   * the same way.
   */
  public static String words(String text) {
    return isAscii(text) ? asciiWords(text) : unicodeWords(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** {@code c++} becomes {@code c plus plus}; such characters on their own are left. */
  private static String withSymbolsInWords(String text) {
    if (text.indexOf('+') < 0 && text.indexOf('#') < 0) {
      return text;
    }
    return SPELLED_OUT
        .matcher(text)
        .replaceAll(run -> run.group().replace("+", " plus ").replace("#", " sharp "));
  }

  /**
   * The same as {@link #unicodeWords} for ASCII text, which is most text, and many times faster.
   */
  private static String asciiWords(String written) {
    String text = withSymbolsInWords(written);
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
        folded.append(letter);
      } else if (letter >= 'A' && letter <= 'Z') {
        folded.append((char) (letter - 'A' + 'a'));
      } else if (!isApostrophe(letter) && !folded.isEmpty() && !endsWithSpace(folded)) {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  private static String unicodeWords(String text) {
    String typed = text.replace('´', '\'');
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    withSymbolsInWords(plain).codePoints().forEach(point -> append(folded, point));
    return folded.toString().strip();
  }

  private static void append(StringBuilder folded, int point) {
    int type = Character.getType(point);
    boolean isDropped = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    if (isVoicing(point)) {
      folded.appendCodePoint(point);
    } else if (isDropped || isApostrophe(point)) {
      return;
    } else if (Character.isLetterOrDigit(point) || type == Character.COMBINING_SPACING_MARK) {
      folded.append(plainLetters(point));
    } else if (!folded.isEmpty() && !endsWithSpace(folded)) {
      folded.append(' ');
    }
  }

  /** The voicing marks of kana, which turn <i>か</i> into <i>が</i>. */
  private static boolean isVoicing(int point) {
    return point == '\u3099' || point == '\u309a';
  }

  private static boolean isApostrophe(int point) {
    return "'’‘ʼ′`".indexOf(point) >= 0;
  }

  private static String plainLetters(int point) {
    return switch (point) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'þ' -> "th";
      case 'ı' -> "i";
      default -> Character.toString(point);
    };
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return text.charAt(text.length() - 1) == ' ';
  }

  /**
   * A key that is equal for names that collide: the folded words in the singular, joined, and the
   * result in the singular again, since {@code sit-ups} are {@code situps}.
   */
  public static String key(String text) {
    StringBuilder key = new StringBuilder();
    for (String word : words(text).split(" ", -1)) {
      key.append(singular(word));
    }
    return singular(key.toString());
  }

  /**
   * A text as part of a URL: lower-case Latin letters, digits, single hyphens; empty when it has
   * none of them.
   */
  public static String slug(String text) {
    String plain = words(text).replaceAll("[^a-z0-9 ]", "").strip();
    return plain.replaceAll(" +", "-");
  }

  /** An English word without its plural ending; short words and words in -ss, -us, -is stay. */
  public static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s") || endsWithAny(word, "ss", "us", "is")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (endsWithAny(word, "sses", "shes", "ches", "xes", "zes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.substring(0, word.length() - 1);
  }

  private static boolean endsWithAny(String word, String... endings) {
    return Arrays.stream(endings).anyMatch(word::endsWith);
  }

  /**
   * What names are sorted by: their folded words, in which both kinds of kana are one and voiced
   * ones stand with the unvoiced, as in Japanese dictionaries.
   */
  public static String sortKey(String text) {
    String folded = words(text);
    if (isAscii(folded)) {
      return folded;
    }
    StringBuilder key = new StringBuilder(folded.length());
    folded
        .chars()
        .filter(letter -> !isVoicing(letter))
        .forEach(letter -> key.append(hiragana(letter)));
    return key.toString();
  }

  private static char hiragana(int letter) {
    boolean isKatakana = letter >= '\u30a1' && letter <= '\u30f6';
    return (char) (isKatakana ? letter - '\u30a1' + '\u3041' : letter);
  }

  /** Orders names as a reader expects them: by what is sorted by, then by the text itself. */
  public static Comparator<String> alphabetical() {
    return Comparator.comparing(TextFolding::sortKey).thenComparing(Comparator.naturalOrder());
  }
}
