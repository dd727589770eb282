package org.leaven.dataset.parse;

import java.util.List;

/**
 * Translates an error message of a parser library into words for an author.
 *
 * @param message a part of the parser's message
 * @param fromStart whether the position is where the construct begins, not where the parser stopped
 */
record ParserMessage(String message, boolean fromStart, String what, String cure) {

  static ParserMessage here(String message, String what, String cure) {
    return new ParserMessage(message, false, what, cure);
  }

  static ParserMessage atStart(String message, String what, String cure) {
    return new ParserMessage(message, true, what, cure);
  }

  /** The first translation that matches a message; the last one when none does. */
  static ParserMessage of(String message, List<ParserMessage> translations) {
    return translations.stream()
        .filter(translation -> message.contains(translation.message()))
        .findFirst()
        .orElse(translations.get(translations.size() - 1));
  }
}
