package org.leaven.search;

import org.leaven.source.Json;

/**
 * Where the parts of a sorted list begin: for each part a text that is after the last word of the
 * part before and not after its own first word, as short as can be; the first is empty.
 */
final class Bounds {
  private Bounds() {}

  /** The shortest beginning of a word that comes after another word, which is before it. */
  static String between(String before, String word) {
    int same = 0;
    while (same < before.length() && before.charAt(same) == word.charAt(same)) {
      same++;
    }
    return word.substring(0, same + 1);
  }

  /** A JSON text, {@link FrontCoded}. */
  static String literal(Iterable<String> bounds) {
    FrontCoded text = new FrontCoded();
    bounds.forEach(text::add);
    return Json.text(text.toString());
  }
}
