package org.leaven.site;

import java.io.Writer;

/** The text of a page while it is written, by one thread. */
final class PageText extends Writer {
  /** What most pages have room in. */
  private static final int ROOM = 16_384;

  private final StringBuilder text = new StringBuilder(ROOM);

  @Override
  public void write(int letter) {
    text.append((char) letter);
  }

  @Override
  public void write(String piece) {
    text.append(piece);
  }

  @Override
  public void write(String piece, int from, int length) {
    text.append(piece, from, from + length);
  }

  @Override
  public void write(char[] letters, int from, int length) {
    text.append(letters, from, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  CharSequence text() {
    return text;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
