package org.leaven.edition.pack;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses bytes as RFC 1951 says, the same way on every machine.
 *
 * <p>Repeats are looked for along chains of equal three bytes, one step ahead; blocks carry codes
 * of their own. About as small as zlib makes it, and slower.
 */
public final class Deflate {
  private static final int WINDOW = 1 << 15;
  private static final int HASH_BITS = 15;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;

  /** How many earlier places are tried; more finds little more. */
  private static final int PATIENCE = 96;

  private final byte[] data;
  private final int[] heads = new int[1 << HASH_BITS];
  private final int[] earlier = new int[WINDOW];
  private final BlockWriter blocks = new BlockWriter();

  private Deflate(byte[] data) {
    this.data = data;
    Arrays.fill(heads, -1);
  }

  /** A raw stream, without head or checksum. */
  public static byte[] raw(byte[] data) {
    return new Deflate(data).run();
  }

  /** A stream with the head and the checksum of RFC 1950, as PNG and PDF hold it. */
  public static byte[] zlib(byte[] data) {
    byte[] raw = raw(data);
    Adler32 sum = new Adler32();
    sum.update(data);
    ByteBuffer whole = ByteBuffer.allocate(raw.length + 6);
    whole.put((byte) 0x78).put((byte) 0xDA).put(raw).putInt((int) sum.getValue());
    return whole.array();
  }

  private byte[] run() {
    int at = 0;
    Match here = find(at);
    while (at < data.length) {
      note(at);
      Match next = here.length() < LONGEST ? find(at + 1) : Match.NONE;
      if (here.length() < SHORTEST || next.length() > here.length()) {
        blocks.literal(data[at] & 0xFF);
        at++;
        here = next;
      } else {
        blocks.match(here.length(), here.distance());
        for (int i = at + 1; i < at + here.length(); i++) {
          note(i);
        }
        at += here.length();
        here = find(at);
      }
    }
    return blocks.finish();
  }

  private record Match(int length, int distance) {
    static final Match NONE = new Match(0, 0);
  }

  private Match find(int at) {
    if (at + SHORTEST > data.length) {
      return Match.NONE;
    }
    int most = Math.min(LONGEST, data.length - at);
    int best = SHORTEST - 1;
    int distance = 0;
    int place = heads[hash(at)];
    for (int tries = 0; tries < PATIENCE && place >= 0 && at - place < WINDOW; tries++) {
      if (place < at
          && data[place + Math.min(best, most - 1)] == data[at + Math.min(best, most - 1)]) {
        int length = common(place, at, most);
        if (length > best) {
          best = length;
          distance = at - place;
        }
        if (length == most) {
          break;
        }
      }
      int before = earlier[place % WINDOW];
      place = before < place ? before : -1;
    }
    return best < SHORTEST ? Match.NONE : new Match(best, distance);
  }

  private int common(int left, int right, int most) {
    int length = 0;
    while (length < most && data[left + length] == data[right + length]) {
      length++;
    }
    return length;
  }

  private void note(int at) {
    if (at + SHORTEST <= data.length) {
      int hash = hash(at);
      earlier[at % WINDOW] = heads[hash];
      heads[hash] = at;
    }
  }

  private int hash(int at) {
    int three = (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF);
    return (three * 0x9E3779B1) >>> (Integer.SIZE - HASH_BITS);
  }
}
