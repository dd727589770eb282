package org.leaven.search;

/**
 * Front-codes sorted words: writes each as the length of the prefix it shares with the word before,
 * and its rest.
 *
 * <p>The length is a capital letter, A for 0. The words are folded, so they contain no capital
 * letters from A to Z.
 */
final class FrontCoded {
  private static final int MAX_SHARED = 25;

  private final StringBuilder text = new StringBuilder();
  private String last = "";

  void add(String word) {
    int most = Math.min(MAX_SHARED, Math.min(word.length(), last.length()));
    int shared = 0;
    while (shared < most && word.charAt(shared) == last.charAt(shared)) {
      shared++;
    }
    text.append((char) ('A' + shared)).append(word, shared, word.length());
    last = word;
  }

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
