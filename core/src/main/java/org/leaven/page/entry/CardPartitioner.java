package org.leaven.page.entry;

/** Distributes the cards of all entries over scripts of some fifty cards each. */
public final class CardPartitioner {
  private static final int CARDS_EACH = 50;

  private CardPartitioner() {}

  /** The number of scripts, at least one. */
  public static int count(int entries) {
    return Math.max(1, (entries + CARDS_EACH - 1) / CARDS_EACH);
  }

  /**
   * The number of the script that holds an entry's card, from 0. The script of the pages computes
   * the same.
   */
  public static int of(String id, int count) {
    int sum = 0;
    for (int i = 0; i < id.length(); i++) {
      sum = (sum * 31 + id.charAt(i)) % 65_521;
    }
    return sum % count;
  }
}
