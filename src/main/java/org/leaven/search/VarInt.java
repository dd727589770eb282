package org.leaven.search;

/**
 * Packs whole numbers into letters: five bits a letter, the lowest first; a sixth bit says that the
 * number goes on.
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

  /** Appends rising numbers as the steps between them, the first from 0. */
  VarInt addRising(Iterable<Integer> numbers) {
    int last = 0;
    for (int number : numbers) {
      add(number - last);
      last = number;
    }
    return this;
  }

  /** One letter for a number from 0 to 63. */
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
