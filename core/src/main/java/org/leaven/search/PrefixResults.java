package org.leaven.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.source.Json;

/**
 * Computes at build time the results of short prefixes that match too many words for a browser to
 * load.
 *
 * <p>A result is the number of matching pages, and the first of them.
 */
final class PrefixResults {
  private static final int MOST = 20;
  private static final int MAX_LETTERS = 4;

  private final List<String> bounds;
  private final Map<String, List<SearchableNames.Name>> byPrefix = new LinkedHashMap<>();

  private PrefixResults(List<String> bounds, List<SearchableNames.Name> names) {
    this.bounds = bounds;
    for (SearchableNames.Name name : names) {
      int longest = Math.min(MAX_LETTERS, name.joined().length());
      for (int length = 1; length <= longest && isWide(name, length); length++) {
        String prefix = name.joined().substring(0, length);
        byPrefix.computeIfAbsent(prefix, key -> new ArrayList<>()).add(name);
      }
    }
  }

  private boolean isWide(SearchableNames.Name name, int length) {
    String prefix = name.joined().substring(0, length);
    return byPrefix.containsKey(prefix) || TermDictionary.isWide(bounds, prefix);
  }

  /**
   * The parts, by the number of the shard where their first letter begins: for each prefix itself,
   * the number of its pages, and the first of them with the numbers of their names.
   */
  static SortedMap<Integer, String> of(List<String> bounds, List<SearchableNames.Name> names) {
    SortedMap<Integer, List<String>> rows = new TreeMap<>();
    new PrefixResults(bounds, names)
        .byPrefix.forEach(
            (prefix, all) ->
                rows.computeIfAbsent(
                        TermDictionary.shardOf(bounds, prefix.substring(0, 1)),
                        key -> new ArrayList<>())
                    .add(row(prefix, all)));
    SortedMap<Integer, String> parts = new TreeMap<>();
    rows.forEach((number, list) -> parts.put(number, Json.array(list)));
    return parts;
  }

  private static String row(String prefix, List<SearchableNames.Name> all) {
    BitSet pages = new BitSet();
    all.forEach(name -> pages.set(name.page()));
    List<SearchableNames.Name> shortestFirst = new ArrayList<>(all);
    shortestFirst.sort(
        Comparator.<SearchableNames.Name>comparingInt(name -> name.joined().length())
            .thenComparingInt(SearchableNames.Name::page)
            .thenComparingInt(SearchableNames.Name::number));
    Set<Integer> shown = new LinkedHashSet<>();
    VarInt packed = new VarInt().add(pages.cardinality());
    for (SearchableNames.Name name : shortestFirst) {
      if (shown.size() < MOST && shown.add(name.page())) {
        int rest = name.joined().length() - prefix.length();
        packed.add(name.page()).add(name.number()).add(rest);
      }
    }
    return "[" + Json.text(prefix) + ",\"" + packed + "\"]";
  }
}
