package org.leaven.search;

/**
 * Writes sorted words, each as the number of letters it shares with the one before and its rest,
 * with spaces between.
 */
final class FrontCoded {
  private static final int MOST_SHARED = 63;

  private final StringBuilder text = new StringBuilder();
  private String last = "";

  void add(String word) {
    int most = Math.min(MOST_SHARED, Math.min(word.length(), last.length()));
    int shared = 0;
    while (shared < most && word.charAt(shared) == last.charAt(shared)) {
      shared++;
    }
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(Packed.letter(shared)).append(word, shared, word.length());
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
