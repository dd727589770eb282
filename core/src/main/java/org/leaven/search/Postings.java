package org.leaven.search;

import java.util.Arrays;

/**
 * The postings of a group of words: its pages in ascending order, and its weight on each.
 *
 * <p>A weight is twice the level, from 1 to {@link #MAX_LEVEL}, plus one where the word occurs in a
 * name of the page.
 */
final class Postings {
  static final int MAX_LEVEL = 31;

  private int[] pages = new int[2];
  private byte[] weights = new byte[2];
  private int size;

  void add(int page, int level, boolean inName) {
    if (size == pages.length) {
      pages = Arrays.copyOf(pages, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    pages[size] = page;
    weights[size] = (byte) (level * 2 + (inName ? 1 : 0));
    size++;
  }

  int size() {
    return size;
  }

  int page(int at) {
    return pages[at];
  }

  /** The differences between consecutive pages, as {@link VarInt}. */
  String deltas() {
    VarInt packed = new VarInt();
    int last = 0;
    for (int i = 0; i < size; i++) {
      packed.add(pages[i] - last);
      last = pages[i];
    }
    return packed.toString();
  }

  /**
   * The weights, one digit per page; coarser for very frequent words, whose weights hardly matter.
   */
  String weights(int allPages) {
    int grade = size > 500 && size * 16L > allPages ? 4 : 1;
    StringBuilder letters = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      int level = weights[i] >> 1;
      int coarse = Math.max(1, level - level % grade);
      letters.append(VarInt.digit(coarse * 2 + (weights[i] & 1)));
    }
    return letters.toString();
  }
}
