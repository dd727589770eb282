package org.leaven.edition.pack;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A canonical prefix code as RFC 1951, 3.2.2 builds it: lengths first, codes from them. */
final class Huffman {
  private final int[] lengths;
  private final int[] codes;

  private record Node(long weight, int order, int symbol, List<Node> children) {}

  private Huffman(int[] lengths) {
    this.lengths = lengths;
    this.codes = codes(lengths);
  }

  /**
   * A code for symbols as often as they occur.
   *
   * @param frequencies by symbol; what never occurs gets no code
   * @param longest most bits of a code
   */
  static Huffman of(int[] frequencies, int longest) {
    int[] weights = frequencies.clone();
    int[] lengths = lengths(weights);
    while (max(lengths) > longest) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = weights[i] == 0 ? 0 : (weights[i] + 1) / 2;
      }
      lengths = lengths(weights);
    }
    return new Huffman(lengths);
  }

  /** Bits of each symbol's code; zero for none. */
  int[] lengths() {
    return lengths.clone();
  }

  void write(int symbol, BitWriter out) {
    out.write(codes[symbol], lengths[symbol]);
  }

  private static int max(int[] lengths) {
    int max = 0;
    for (int length : lengths) {
      max = Math.max(max, length);
    }
    return max;
  }

  private static int[] lengths(int[] weights) {
    PriorityQueue<Node> queue =
        new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::order));
    int order = 0;
    for (int symbol = 0; symbol < weights.length; symbol++) {
      if (weights[symbol] > 0) {
        queue.add(new Node(weights[symbol], order++, symbol, List.of()));
      }
    }
    int[] lengths = new int[weights.length];
    if (queue.size() == 1) {
      lengths[queue.remove().symbol()] = 1;
      return lengths;
    }
    while (queue.size() > 1) {
      Node one = queue.remove();
      Node other = queue.remove();
      queue.add(new Node(one.weight() + other.weight(), order++, -1, List.of(one, other)));
    }
    if (!queue.isEmpty()) {
      measure(queue.remove(), 0, lengths);
    }
    return lengths;
  }

  private static void measure(Node node, int depth, int[] lengths) {
    if (node.children().isEmpty()) {
      lengths[node.symbol()] = depth;
    }
    for (Node child : node.children()) {
      measure(child, depth + 1, lengths);
    }
  }

  /**
   * Codes in order of length, then of symbol; their bits reversed, since the highest goes first.
   */
  private static int[] codes(int[] lengths) {
    int[] codes = new int[lengths.length];
    int next = 0;
    for (int length = 1; length <= max(lengths); length++) {
      next <<= 1;
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          codes[symbol] = Integer.reverse(next++) >>> (Integer.SIZE - length);
        }
      }
    }
    return codes;
  }
}
