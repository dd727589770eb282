package org.leaven.edition.zip;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.util.Arrays;

/**
 * Compresses bytes with DEFLATE (RFC 1951). JZlib is zlib written in Java, so the result is the
 * same on every machine; the zlib that the JDK calls differs from system to system.
 */
public final class Deflate {
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
    Deflater deflater = deflater(isRaw);
    deflater.setInput(data);
    byte[] out = new byte[64 + data.length / 4];
    int length = 0;
    int status = JZlib.Z_OK;
    while (status != JZlib.Z_STREAM_END) {
      if (length == out.length) {
        out = Arrays.copyOf(out, out.length * 2);
      }
      deflater.setOutput(out, length, out.length - length);
      status = deflater.deflate(JZlib.Z_FINISH);
      length = deflater.getNextOutIndex();
      if (status != JZlib.Z_OK && status != JZlib.Z_STREAM_END && status != JZlib.Z_BUF_ERROR) {
        throw new IllegalStateException("JZlib ended with status " + status);
      }
    }
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  private static Deflater deflater(boolean isRaw) {
    try {
      return new Deflater(JZlib.Z_BEST_COMPRESSION, JZlib.MAX_WBITS, isRaw);
    } catch (GZIPException e) {
      throw new IllegalStateException(e);
    }
  }
}
