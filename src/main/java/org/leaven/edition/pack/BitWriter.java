package org.leaven.edition.pack;

import java.io.ByteArrayOutputStream;

/** Bits in the order of RFC 1951: the first one is the lowest of its byte. */
final class BitWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long pending;
  private int count;

  /** Writes the lowest bits of a value, at most 32 of them. */
  void write(int value, int bits) {
    pending |= (value & ((1L << bits) - 1)) << count;
    count += bits;
    while (count >= Byte.SIZE) {
      bytes.write((int) pending);
      pending >>>= Byte.SIZE;
      count -= Byte.SIZE;
    }
  }

  /** Everything written, the last byte filled up with zeros. */
  byte[] finish() {
    if (count > 0) {
      bytes.write((int) pending);
      pending = 0;
      count = 0;
    }
    return bytes.toByteArray();
  }
}
