package org.leaven.page.entry;

/** Into how many scripts the cards of all entries are dealt, and which one holds which. */
public final class CardPartitioner {
  private static final int CARDS_EACH = 50;

  private CardPartitioner() {}

  /** How many scripts: so many that each holds some fifty cards; at least one. */
  public static int count(int entries) {
    return Math.max(1, (entries + CARDS_EACH - 1) / CARDS_EACH);
  }

  /**
   * The number of the script that holds an entry's card, from 0. The page's script counts alike.
   */
  public static int of(String id, int count) {
    int sum = 0;
    for (int i = 0; i < id.length(); i++) {
      sum = (sum * 31 + id.charAt(i)) % 65_521;
    }
    return sum % count;
  }
}
