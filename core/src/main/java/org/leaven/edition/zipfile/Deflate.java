package org.leaven.edition.zipfile;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Compresses bytes with DEFLATE (RFC 1951). JZlib is zlib written in Java, so the result is the
 * same on every machine; the zlib that the JDK calls differs from system to system.
 */
public final class Deflate {
  /**
   * The best level makes texts 2 % smaller and drawings 4 %, and takes three or six times as long.
   */
  private static final int LEVEL = 7;

  private Deflate() {}

  /** A raw stream, without header or checksum. */
  public static byte[] raw(byte[] data) {
    return compressed(data, true);
  }

  /** A zlib stream, with the header and checksum of RFC 1950, as PNG uses it. */
  public static byte[] zlib(byte[] data) {
    return compressed(data, false);
  }

  private static byte[] compressed(byte[] data, boolean isRaw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 + data.length / 4);
    try {
      Deflater deflater = new Deflater(LEVEL, JZlib.MAX_WBITS, isRaw);
      try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
        deflated.write(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a stream in memory", e);
    }
    return out.toByteArray();
  }
}
