package org.leaven.search;

import java.util.List;

/**
 * Packs whole numbers into letters: five bits a letter, the lowest first; a sixth bit says that the
 * number goes on.
 */
final class Packed {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private Packed() {}

  /**
   * A word's postings: for each page the step from the page before it, then twice the score, and
   * one more where the word is in its name.
   */
  static String postings(List<Posting> postings) {
    StringBuilder packed = new StringBuilder();
    int last = 0;
    for (Posting posting : postings) {
      append(packed, posting.page() - last);
      append(packed, posting.score() * 2 + (posting.inName() ? 1 : 0));
      last = posting.page();
    }
    return packed.toString();
  }

  /** Appends a number from 0. */
  private static void append(StringBuilder packed, int number) {
    int rest = number;
    while (rest >= MORE) {
      packed.append(LETTERS.charAt(rest % MORE + MORE));
      rest /= MORE;
    }
    packed.append(LETTERS.charAt(rest));
  }
}
