package org.leaven.html;

/**
 * The letters of a page as they were written. They are lent: whoever wrote the page may write the
 * next one over it as soon as this one has been read.
 */
public final class HtmlSource {
  private final char[] letters;
  private final int length;

  /**
   * Takes an array as it is, without a copy.
   *
   * @param letters longer than the page; what is behind it is nobody's
   */
  public HtmlSource(char[] letters, int length) {
    this.letters = letters;
    this.length = length;
    letters[length] = '\0'; // so that a reader need not ask at each letter where it is
  }

  public static HtmlSource of(String text) {
    char[] letters = new char[text.length() + 1];
    text.getChars(0, text.length(), letters, 0);
    return new HtmlSource(letters, text.length());
  }

  public int length() {
    return length;
  }

  char[] letters() {
    return letters;
  }

  /** The letter at a place; behind the end one that is nowhere else. */
  public char at(int place) {
    return letters[place];
  }

  /** The letters from one place to another. */
  public String text(int from, int to) {
    return new String(letters, from, to - from);
  }

  /** Puts the letters from one place to another behind a text. */
  public void append(int from, int to, StringBuilder text) {
    text.append(letters, from, to - from);
  }

  /** The whole page. */
  @Override
  public String toString() {
    return text(0, length);
  }
}
