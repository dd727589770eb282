package org.leaven.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaven.source.text.TextFolding;

/**
 * Splits text into the folded words that are indexed.
 *
 * <p>Compounds are also added joined, so that {@code situps} and {@code taichi} find <i>Sit-ups</i>
 * and <i>Tai Chi</i>. Scripts without spaces between words are split into character bigrams.
 */
final class Tokenizer {
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** The first code point of the scripts above; the mark for long vowels belongs to two of them. */
  private static final int FIRST_UNSPACED = 0x0E00;

  private static final int LONG_VOWEL = 'ー';
  private static final char FIRST_KATAKANA = 'ァ';
  private static final char LAST_KATAKANA = 'ヶ';
  private static final char FIRST_HIRAGANA = 'ぁ';

  /** Letters with diacritics, and how they are spelled on keyboards without them. */
  private static final Map<Character, String> SPELLED =
      Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'å', "aa", 'ø', "oe");

  /**
   * Elided articles of French, Italian and Catalan; the search script removes them from queries.
   */
  private static final Pattern ARTICLE = Pattern.compile("(^|[\\s-])\\p{L}{1,5}['’](\\p{L}{3,})");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern HYPHENATED =
      Pattern.compile(".*[\\p{L}\\p{Nd}][-‐‑][\\p{L}\\p{Nd}].*");

  private Tokenizer() {}

  /**
   * Folds words and separates them by spaces; Hangul is composed into syllables, katakana becomes
   * hiragana.
   */
  static String fold(String text) {
    String folded = TextFolding.words(text);
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) >= 128) {
        return hiragana(Normalizer.normalize(folded, Normalizer.Form.NFC));
      }
    }
    return folded;
  }

  private static String hiragana(String text) {
    StringBuilder letters = new StringBuilder(text);
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter >= FIRST_KATAKANA && letter <= LAST_KATAKANA) {
        letters.setCharAt(i, (char) (letter - FIRST_KATAKANA + FIRST_HIRAGANA));
      }
    }
    return letters.toString();
  }

  /** The folded words in order; empty for text without letters or digits. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String folded = fold(text);
    int start = 0;
    while (start < folded.length()) {
      int space = folded.indexOf(' ', start);
      int end = space < 0 ? folded.length() : space;
      addWord(words, folded.substring(start, end));
      start = end + 1;
    }
    return words;
  }

  /** A text with umlauts spelled out, as in {@code Kaese}; empty when it has none. */
  static Optional<String> spelled(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder spelled = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      spelled.append(SPELLED.getOrDefault(lower.charAt(i), lower.substring(i, i + 1)));
    }
    return spelled.length() == lower.length() ? Optional.empty() : Optional.of(spelled.toString());
  }

  /** Words after an elided article: {@code olive} of <i>huile d'olive</i>. */
  static List<String> afterArticles(String text) {
    if (text.indexOf('\'') < 0 && text.indexOf('’') < 0) {
      return List.of();
    }
    return ARTICLE.matcher(text).results().flatMap(each -> words(each.group(2)).stream()).toList();
  }

  /** A text without elided articles; empty when it has none. */
  static Optional<String> withoutArticles(String text) {
    return afterArticles(text).isEmpty()
        ? Optional.empty()
        : Optional.of(ARTICLE.matcher(text).replaceAll("$1$2"));
  }

  private static void addWord(List<String> words, String word) {
    int start = 0;
    while (start < word.length()) {
      boolean isUnspaced = isUnspaced(word.codePointAt(start));
      int end = start;
      while (end < word.length() && isUnspaced(word.codePointAt(end)) == isUnspaced) {
        end += Character.charCount(word.codePointAt(end));
      }
      String run = word.substring(start, end);
      if (isUnspaced) {
        addPairs(words, run.codePoints().toArray());
      } else {
        words.add(run);
      }
      start = end;
    }
  }

  /** Adds the bigrams, and the last character alone, so that it is found, too. */
  private static void addPairs(List<String> words, int[] letters) {
    for (int i = 0; i + 1 < letters.length; i++) {
      words.add(new String(letters, i, 2));
    }
    words.add(new String(letters, letters.length - 1, 1));
  }

  private static boolean isUnspaced(int letter) {
    return letter >= FIRST_UNSPACED
        && (letter == LONG_VOWEL || UNSPACED.contains(UnicodeScript.of(letter)));
  }

  /** Joined words: all neighbours in a name, hyphenated words in any other text. */
  static List<String> joined(String text, boolean isName) {
    return isName ? joinedNeighbours(text) : joinedCompounds(text);
  }

  private static List<String> joinedNeighbours(String name) {
    List<String> words = List.of(fold(name).split(" ", -1));
    List<String> joined = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      joined.add(words.get(i - 1) + words.get(i));
    }
    return joined;
  }

  private static List<String> joinedCompounds(String text) {
    if (text.indexOf('-') < 0 && text.indexOf('‐') < 0 && text.indexOf('‑') < 0) {
      return List.of();
    }
    List<String> joined = new ArrayList<>();
    for (String chunk : SPACE.split(text, -1)) {
      if (HYPHENATED.matcher(chunk).matches()) {
        joined.add(fold(chunk).replace(" ", ""));
      }
    }
    return joined;
  }
}
