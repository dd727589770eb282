package org.leaven.site;

import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.leaven.html.HtmlBuffer;
import org.leaven.html.LanguageMarks;

/** A writer that collects the text of one page, for use by one thread. */
final class PageBuffer extends Writer {
  /** Enough for most pages. */
  private static final int INITIAL_CAPACITY = 16_384;

  /** For characters of several bytes, which most pages have few of. */
  private static final int SPARE_BYTES = 256;

  private char[] chars = new char[INITIAL_CAPACITY];
  private int length;

  @Override
  public void write(int character) {
    ensureCapacity(1);
    chars[length++] = (char) character;
  }

  @Override
  public void write(String text) {
    write(text, 0, text.length());
  }

  @Override
  public void write(String text, int from, int count) {
    ensureCapacity(count);
    text.getChars(from, from + count, chars, length);
    length += count;
  }

  @Override
  public void write(char[] text, int from, int count) {
    ensureCapacity(count);
    System.arraycopy(text, from, chars, length, count);
    length += count;
  }

  /** Ensures capacity for some characters, and one more to mark the end. */
  private void ensureCapacity(int count) {
    if (length + count >= chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + count + 1));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** Marks texts in another language. */
  void mark(LanguageMarks marks) {
    String plain = toString();
    String marked = marks.in(plain);
    if (!marked.equals(plain)) {
      length = 0;
      write(marked);
    }
  }

  /** The present text of the page, without copying it. */
  HtmlBuffer html() {
    return new HtmlBuffer(chars, length);
  }

  /** The encoded page. Characters that the charset lacks become question marks. */
  byte[] bytes(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? utf8() : toString().getBytes(charset);
  }

  private byte[] utf8() {
    byte[] bytes = new byte[length + SPARE_BYTES];
    int at = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        bytes[at++] = (byte) c;
        continue;
      }
      if (at + length - i + 4 > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length + length - i + SPARE_BYTES);
      }
      if (c < 0x800) {
        bytes[at++] = (byte) (0xC0 | (c >> 6));
        bytes[at++] = (byte) (0x80 | (c & 0x3F));
      } else if (isPair(i)) {
        int point = Character.toCodePoint(c, chars[++i]);
        bytes[at++] = (byte) (0xF0 | (point >> 18));
        bytes[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        bytes[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[at++] = (byte) (0x80 | (point & 0x3F));
      } else if (Character.isSurrogate(c)) {
        bytes[at++] = '?';
      } else {
        bytes[at++] = (byte) (0xE0 | (c >> 12));
        bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[at++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    return Arrays.copyOf(bytes, at);
  }

  private boolean isPair(int at) {
    return Character.isHighSurrogate(chars[at])
        && at + 1 < length
        && Character.isLowSurrogate(chars[at + 1]);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
