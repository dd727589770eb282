package org.leaven.dataset.parse;

import java.util.List;

/**
 * A parser's complaint, put in words for an author.
 *
 * @param complaint a part of what the parser says
 * @param fromStart whether to point at the beginning of what the parser was reading, not at the
 *     place where it gave up
 */
record ParserMessage(String complaint, boolean fromStart, String what, String cure) {

  static ParserMessage here(String complaint, String what, String cure) {
    return new ParserMessage(complaint, false, what, cure);
  }

  static ParserMessage atStart(String complaint, String what, String cure) {
    return new ParserMessage(complaint, true, what, cure);
  }

  /** The first of the wordings that fits a message; the last one when none does. */
  static ParserMessage of(String message, List<ParserMessage> wordings) {
    return wordings.stream()
        .filter(wording -> message.contains(wording.complaint()))
        .findFirst()
        .orElse(wordings.get(wordings.size() - 1));
  }
}
