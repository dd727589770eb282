package org.leaven.search;

import org.leaven.source.Json;

/**
 * Finds the shortest strings that separate the parts of a sorted list.
 *
 * <p>The bound of a part comes after the last word of the part before, and not after the first word
 * of the part itself; that of the first part is empty.
 */
final class ShardSeparators {
  private ShardSeparators() {}

  /** The shortest prefix of a word that sorts after the word before it. */
  static String between(String before, String word) {
    int same = 0;
    while (same < before.length() && before.charAt(same) == word.charAt(same)) {
      same++;
    }
    return word.substring(0, same + 1);
  }

  /** The bounds as a JSON string, {@link FrontCoded}. */
  static String literal(Iterable<String> bounds) {
    FrontCoded text = new FrontCoded();
    bounds.forEach(text::add);
    return Json.text(text.toString());
  }
}
