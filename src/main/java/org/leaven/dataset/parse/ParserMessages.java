package org.leaven.dataset.parse;

import java.util.List;

/**
 * A parser's complaint, put in words for an author.
 *
 * @param complaint a part of what the parser says
 * @param fromStart whether to point at the beginning of what the parser was reading, not at the
 *     place where it gave up
 */
record ParserMessages(String complaint, boolean fromStart, String what, String cure) {

  static ParserMessages here(String complaint, String what, String cure) {
    return new ParserMessages(complaint, false, what, cure);
  }

  static ParserMessages atStart(String complaint, String what, String cure) {
    return new ParserMessages(complaint, true, what, cure);
  }

  /** The first of the wordings that fits a message; the last one when none does. */
  static ParserMessages of(String message, List<ParserMessages> wordings) {
    return wordings.stream()
        .filter(wording -> message.contains(wording.complaint()))
        .findFirst()
        .orElse(wordings.get(wordings.size() - 1));
  }
}
