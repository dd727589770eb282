package org.leaven.search;

/**
 * Writes sorted words, each as a capital letter for the number of letters it shares with the one
 * before, A for none, and its rest. The words have no capital letters of A to Z: they are folded.
 */
final class FrontCoded {
  private static final int MOST_SHARED = 25;

  private final StringBuilder text = new StringBuilder();
  private String last = "";

  void add(String word) {
    int most = Math.min(MOST_SHARED, Math.min(word.length(), last.length()));
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
