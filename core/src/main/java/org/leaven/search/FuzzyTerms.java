package org.leaven.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.leaven.source.Json;

/**
 * Lists the words to suggest for misspelt ones, sorted by beginning and by end.
 *
 * <p>One wrong letter affects only one of the two orders.
 */
final class FuzzyTerms {
  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 3;

  private static final int MAX_LETTERS = 40;

  /** About a quarter of a kilobyte compressed. */
  private static final int LEAST_LENGTH = 300;

  /**
   * Parts grow with the square root of the whole, which limits their number and the list of them.
   */
  private static final double SQRT_FACTOR = 3;

  private FuzzyTerms() {}

  /**
   * One order in parts: the text of each part, and where it begins, see {@link ShardSeparators}.
   */
  record Order(List<String> parts, List<String> bounds) {}

  /** The words of page names, sorted and distinct: only names are suggested. */
  static List<String> words(
      Vocabulary vocabulary, TermWeights weights, List<SearchableNames.Name> names) {
    Set<String> words = new TreeSet<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      if (weights.isNaming(vocabulary.group(i))) {
        words.add(vocabulary.word(i));
      }
    }
    names.stream()
        .filter(SearchableNames.Name::isCompound)
        .map(SearchableNames.Name::joined)
        .forEach(words::add);
    words.removeIf(word -> word.length() < SHORTEST || word.length() > MAX_LETTERS);
    words.removeIf(word -> word.chars().allMatch(Character::isDigit));
    return List.copyOf(words);
  }

  static Order byBeginning(List<String> words) {
    return cut(words, UnaryOperator.identity());
  }

  static Order byEnd(List<String> words) {
    return cut(words, FuzzyTerms::reversed);
  }

  /** The word's UTF-16 code units in reverse order, as the search script reverses them. */
  private static String reversed(String word) {
    char[] letters = new char[word.length()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = word.charAt(letters.length - 1 - i);
    }
    return new String(letters);
  }

  private static Order cut(List<String> words, UnaryOperator<String> turn) {
    List<String> sorted = words.stream().map(turn).sorted().toList();
    List<String> parts = new ArrayList<>();
    List<String> bounds = new ArrayList<>(List.of(""));
    long all = sorted.stream().mapToLong(String::length).sum();
    int target = (int) Math.max(LEAST_LENGTH, SQRT_FACTOR * StrictMath.sqrt((double) all));
    FrontCoded open = new FrontCoded();
    String last = "";
    for (String word : sorted) {
      if (open.length() > target) {
        parts.add(Json.text(open.toString()));
        bounds.add(ShardSeparators.between(last, word));
        open = new FrontCoded();
      }
      open.add(word);
      last = word;
    }
    parts.add(Json.text(open.toString()));
    return new Order(parts, bounds);
  }
}
