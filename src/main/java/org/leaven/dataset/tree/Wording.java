package org.leaven.dataset.tree;

import java.util.List;

/**
 * A parser's complaint, put in words for an author.
 *
 * @param complaint a part of what the parser says
 * @param fromStart whether to point at the beginning of what the parser was reading, not at the
 *     place where it gave up
 */
record Wording(String complaint, boolean fromStart, String what, String cure) {

  static Wording here(String complaint, String what, String cure) {
    return new Wording(complaint, false, what, cure);
  }

  static Wording atStart(String complaint, String what, String cure) {
    return new Wording(complaint, true, what, cure);
  }

  /** The first of the wordings that fits a message; the last one when none does. */
  static Wording of(String message, List<Wording> wordings) {
    return wordings.stream()
        .filter(wording -> message.contains(wording.complaint()))
        .findFirst()
        .orElse(wordings.get(wordings.size() - 1));
  }
}
