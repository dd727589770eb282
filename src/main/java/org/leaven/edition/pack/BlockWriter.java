package org.leaven.edition.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes literals and repeats in blocks with codes of their own: RFC 1951, 3.2.5 and 3.2.7. */
final class BlockWriter {
  private static final int MOST_TOKENS = 1 << 15;
  private static final int END = 256;
  private static final int LITERALS = 286;
  private static final int DISTANCES = 30;
  private static final int FIRST_LENGTH = 257;
  private static final int[] LENGTH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCE_BASE = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final int[] DISTANCE_BITS = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };
  private static final int[] ORDER_OF_LENGTHS = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final BitWriter out = new BitWriter();
  private final int[] lengths = new int[MOST_TOKENS];
  private final int[] values = new int[MOST_TOKENS];
  private int count;

  void literal(int value) {
    token(0, value);
  }

  void match(int length, int distance) {
    token(length, distance);
  }

  private void token(int length, int value) {
    if (count == MOST_TOKENS) {
      block(false);
    }
    lengths[count] = length;
    values[count] = value;
    count++;
  }

  byte[] finish() {
    block(true);
    return out.finish();
  }

  private void block(boolean isLast) {
    int[] literals = new int[LITERALS];
    int[] distances = new int[DISTANCES];
    literals[END] = 1;
    for (int i = 0; i < count; i++) {
      if (lengths[i] == 0) {
        literals[values[i]]++;
      } else {
        literals[FIRST_LENGTH + step(LENGTH_BASE, lengths[i])]++;
        distances[step(DISTANCE_BASE, values[i])]++;
      }
    }
    if (Arrays.stream(distances).allMatch(each -> each == 0)) {
      distances[0] = 1;
    }
    Huffman literalCode = Huffman.of(literals, 15);
    Huffman distanceCode = Huffman.of(distances, 15);
    out.write(isLast ? 1 : 0, 1);
    out.write(2, 2);
    codes(literalCode.lengths(), distanceCode.lengths());
    tokens(literalCode, distanceCode);
    literalCode.write(END, out);
    count = 0;
  }

  private void tokens(Huffman literalCode, Huffman distanceCode) {
    for (int i = 0; i < count; i++) {
      if (lengths[i] == 0) {
        literalCode.write(values[i], out);
      } else {
        int length = step(LENGTH_BASE, lengths[i]);
        literalCode.write(FIRST_LENGTH + length, out);
        out.write(lengths[i] - LENGTH_BASE[length], LENGTH_BITS[length]);
        int distance = step(DISTANCE_BASE, values[i]);
        distanceCode.write(distance, out);
        out.write(values[i] - DISTANCE_BASE[distance], DISTANCE_BITS[distance]);
      }
    }
  }

  /** The last step that is not above a value. */
  private static int step(int[] base, int value) {
    int found = Arrays.binarySearch(base, value);
    return found >= 0 ? found : -found - 2;
  }

  /** A length, how many more of it, and how the number of them is written. */
  private record Run(int symbol, int extra, int bits) {}

  private void codes(int[] literals, int[] distances) {
    int literalCount = used(literals, FIRST_LENGTH);
    int distanceCount = used(distances, 1);
    int[] all = Arrays.copyOf(literals, literalCount + distanceCount);
    System.arraycopy(distances, 0, all, literalCount, distanceCount);
    List<Run> runs = runs(all);
    int[] frequencies = new int[ORDER_OF_LENGTHS.length];
    runs.forEach(run -> frequencies[run.symbol()]++);
    Huffman code = Huffman.of(frequencies, 7);
    int[] bits = code.lengths();
    int sent = ORDER_OF_LENGTHS.length;
    while (sent > 4 && bits[ORDER_OF_LENGTHS[sent - 1]] == 0) {
      sent--;
    }
    out.write(literalCount - FIRST_LENGTH, 5);
    out.write(distanceCount - 1, 5);
    out.write(sent - 4, 4);
    for (int i = 0; i < sent; i++) {
      out.write(bits[ORDER_OF_LENGTHS[i]], 3);
    }
    for (Run run : runs) {
      code.write(run.symbol(), out);
      out.write(run.extra(), run.bits());
    }
  }

  private static int used(int[] lengths, int least) {
    int used = lengths.length;
    while (used > least && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }

  private static List<Run> runs(int[] lengths) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < lengths.length) {
      int end = at + 1;
      while (end < lengths.length && lengths[end] == lengths[at]) {
        end++;
      }
      if (lengths[at] == 0) {
        zeros(end - at, runs);
      } else {
        repeats(lengths[at], end - at, runs);
      }
      at = end;
    }
    return runs;
  }

  private static void zeros(int count, List<Run> runs) {
    int left = count;
    while (left >= 11) {
      int now = Math.min(left, 138);
      runs.add(new Run(18, now - 11, 7));
      left -= now;
    }
    if (left >= 3) {
      runs.add(new Run(17, left - 3, 3));
      left = 0;
    }
    for (int i = 0; i < left; i++) {
      runs.add(new Run(0, 0, 0));
    }
  }

  private static void repeats(int length, int count, List<Run> runs) {
    runs.add(new Run(length, 0, 0));
    int left = count - 1;
    while (left >= 3) {
      int now = Math.min(left, 6);
      runs.add(new Run(16, now - 3, 2));
      left -= now;
    }
    for (int i = 0; i < left; i++) {
      runs.add(new Run(length, 0, 0));
    }
  }
}
