package org.leaven.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.leaven.source.Folding;

/**
 * Cuts text into the words that are searched: folded, and compounds once more run together, so that
 * {@code situps} and {@code taichi} find <i>Sit-ups</i> and <i>Tai Chi</i>.
 */
final class Tokens {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern HYPHENATED =
      Pattern.compile(".*[\\p{L}\\p{Nd}][-‐‑][\\p{L}\\p{Nd}].*");

  private Tokens() {}

  /** Folded words in order, none for text without letters or digits. */
  static List<String> words(String text) {
    String folded = Folding.words(text);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
  }

  /** Words run together: all neighbours in a name, hyphenated words in any other text. */
  static List<String> joined(String text, boolean isName) {
    return isName ? joinedNeighbours(text) : joinedCompounds(text);
  }

  private static List<String> joinedNeighbours(String name) {
    List<String> words = words(name);
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
        joined.add(String.join("", words(chunk)));
      }
    }
    return joined;
  }
}
