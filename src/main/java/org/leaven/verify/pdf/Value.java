package org.leaven.verify.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A value in a PDF file (ISO 32000-1, 7.3). */
sealed interface Value {
  /** Nothing. */
  Value NOTHING = new Word("null");

  record Amount(double number) implements Value {}

  record Name(String name) implements Value {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Text(byte[] bytes) implements Value {

    /** What it says to a reader. */
    String said() {
      boolean isWide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
      return isWide
          ? new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE)
          : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The same bytes as a name in UTF-8. */
    String name() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  record Array(List<Value> items) implements Value {}

  record Dictionary(Map<String, Value> entries) implements Value {}

  record Reference(int number) implements Value {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Stream(Dictionary dictionary, byte[] content) implements Value {}

  /** {@code true}, {@code null}, an operator. */
  record Word(String word) implements Value {}
}
