package org.leaven.search;

/**
 * Encodes integers as variable-length base-64 digits.
 *
 * <p>A digit holds five bits, the lowest first; its sixth bit marks that another digit follows.
 */
final class VarInt {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private final StringBuilder letters = new StringBuilder();

  /** Appends a number from 0. */
  VarInt add(int number) {
    int rest = number;
    while (rest >= MORE) {
      letters.append(LETTERS.charAt(rest % MORE + MORE));
      rest /= MORE;
    }
    letters.append(LETTERS.charAt(rest));
    return this;
  }

  /** Appends ascending numbers as the differences between them, the first from 0. */
  VarInt addRising(Iterable<Integer> numbers) {
    int last = 0;
    for (int number : numbers) {
      add(number - last);
      last = number;
    }
    return this;
  }

  /** The digit for a number from 0 to 63. */
  static char letter(int number) {
    return LETTERS.charAt(number);
  }

  int length() {
    return letters.length();
  }

  @Override
  public String toString() {
    return letters.toString();
  }
}
