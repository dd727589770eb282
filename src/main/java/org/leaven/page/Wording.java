package org.leaven.page;

import java.util.Locale;
import org.leaven.source.Folding;

/** Small changes to an author's words so that they fit where they stand. */
final class Wording {
  private Wording() {}

  /** With a capital at the start, as in headings. */
  static String heading(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /**
   * As inside an English sentence: {@code Lower back pain} loses its capital; a first word with
   * more capitals ({@code HIIT}), one with an apostrophe ({@code Crohn’s}) and a label with
   * capitals further on ({@code Keep Moving}) are names and keep theirs. In other languages ({@code
   * Hüfte}) a label stays as its author wrote it.
   *
   * @param language a BCP 47 tag
   */
  static String inText(String label, String language) {
    boolean isEnglish = language.toLowerCase(Locale.ROOT).split("-", 2)[0].equals("en");
    if (label.isEmpty() || !isEnglish) {
      return label;
    }
    int first = label.offsetByCodePoints(0, 1);
    String rest = label.substring(first);
    String word = label.split("\\s", 2)[0];
    boolean named = !rest.equals(rest.toLowerCase(Locale.ROOT)) || word.matches(".*['’].*");
    return named ? label : label.substring(0, first).toLowerCase(Locale.ROOT) + rest;
  }

  /** Lower-case letters, digits and single hyphens; may be empty. */
  static String slug(String text) {
    return Folding.words(text).replace(' ', '-');
  }
}
