package org.leaven.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.leaven.source.Json;

/**
 * Gives each part of the index a version that is computed from its content.
 *
 * <p>So no part is used with another index, and an unchanged part keeps its file. The index lists
 * the versions; to keep that list short, neighbouring parts share one version. The number of parts
 * that share one is the square root of the number of all.
 */
final class ShardHashes {
  /** Characters of a version, six bits each; the search script knows this number, too. */
  private static final int DIGITS = 4;

  private static final int DIGIT_BITS = 6;
  private static final int DIGIT_MASK = 63;

  /** The runs of parts that share a version, by the first letter of their names. */
  private final SortedMap<Character, Runs> runs = new TreeMap<>();

  /**
   * The parts that begin with one letter.
   *
   * @param length how many numbers a run has
   * @param versions one for each run
   */
  private record Runs(int length, List<String> versions) {}

  private ShardHashes() {}

  /**
   * The versions of all parts.
   *
   * @param parts by their names: a letter, and a number from 0
   */
  static ShardHashes of(Map<String, String> parts) {
    SortedMap<Character, SortedMap<Integer, String>> byLetter = new TreeMap<>();
    parts.forEach(
        (name, part) ->
            byLetter
                .computeIfAbsent(name.charAt(0), key -> new TreeMap<>())
                .put(number(name), part));
    ShardHashes versions = new ShardHashes();
    byLetter.forEach((letter, numbered) -> versions.runs.put(letter, runs(numbered)));
    return versions;
  }

  private static Runs runs(SortedMap<Integer, String> parts) {
    int count = parts.lastKey() + 1;
    int length = (int) Math.ceil(StrictMath.sqrt(count));
    List<String> versions = new ArrayList<>();
    for (int start = 0; start < count; start += length) {
      versions.add(of(String.join("\n", parts.subMap(start, start + length).values())));
    }
    return new Runs(length, versions);
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(1));
  }

  /** The version of a text: the low 24 bits of its CRC-32C. */
  static String of(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    StringBuilder version = new StringBuilder();
    long rest = sum.getValue();
    for (int i = 0; i < DIGITS; i++) {
      version.append(VarInt.digit((int) (rest & DIGIT_MASK)));
      rest >>>= DIGIT_BITS;
    }
    return version.toString();
  }

  /** The key under which a part is registered. */
  String key(String name) {
    Runs own = runs.get(name.charAt(0));
    if (own == null) {
      throw new IllegalArgumentException("no part " + name);
    }
    return own.versions().get(number(name) / own.length()) + "/" + name;
  }

  /** By letter, the length of a run, and the versions in a row. */
  String literal() {
    List<String> all = new ArrayList<>();
    runs.forEach(
        (letter, own) ->
            all.add(
                Json.text(letter.toString())
                    + ":["
                    + own.length()
                    + ","
                    + Json.text(String.join("", own.versions()))
                    + "]"));
    return "{" + String.join(",", all) + "}";
  }
}
