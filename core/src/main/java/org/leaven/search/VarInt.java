package org.leaven.search;

/**
 * Encodes integers as variable-length base-64 digits.
 *
 * <p>A digit holds five bits, the lowest first; its sixth bit marks that another digit follows.
 */
final class VarInt {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private final StringBuilder digits = new StringBuilder();

  /** Appends a number from 0. */
  VarInt add(int number) {
    int rest = number;
    while (rest >= MORE) {
      digits.append(DIGITS.charAt(rest % MORE + MORE));
      rest /= MORE;
    }
    digits.append(DIGITS.charAt(rest));
    return this;
  }

  /** Appends ascending numbers as the differences between them, the first from 0. */
  VarInt addAscending(Iterable<Integer> numbers) {
    int last = 0;
    for (int number : numbers) {
      add(number - last);
      last = number;
    }
    return this;
  }

  /** The digit for a number from 0 to 63. */
  static char digit(int number) {
    return DIGITS.charAt(number);
  }

  int length() {
    return digits.length();
  }

  @Override
  public String toString() {
    return digits.toString();
  }
}
