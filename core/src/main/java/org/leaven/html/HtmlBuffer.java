package org.leaven.html;

/**
 * The characters of a page, in an array that may be longer and is reused. The writer of the page
 * may overwrite the array as soon as this page has been read.
 */
public final class HtmlBuffer {
  private final char[] chars;
  private final int length;

  /**
   * Wraps an array without copying it.
   *
   * @param chars longer than the page; the rest is free to be overwritten
   */
  public HtmlBuffer(char[] chars, int length) {
    this.chars = chars;
    this.length = length;
    chars[length] = '\0'; // so that a reader need not compare each index with the length
  }

  public static HtmlBuffer of(String text) {
    char[] chars = new char[text.length() + 1];
    text.getChars(0, text.length(), chars, 0);
    return new HtmlBuffer(chars, text.length());
  }

  public int length() {
    return length;
  }

  char[] chars() {
    return chars;
  }

  /** The character at an index; behind the end the null character, which occurs nowhere else. */
  public char at(int place) {
    return chars[place];
  }

  /** The text between two indexes. */
  public String text(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** The whole page. */
  @Override
  public String toString() {
    return text(0, length);
  }
}
