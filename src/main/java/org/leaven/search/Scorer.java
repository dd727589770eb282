package org.leaven.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.page.Findable;

/**
 * Finds out which words each page has and what each is worth there: BM25F (Robertson, Zaragoza and
 * Taylor 2004), worked out whole at build time, since a page's rank is the plain sum over words.
 */
final class Scorer {
  /** How fast more of the same word stops counting; the customary value. */
  private static final double SATURATION = 1.2;

  /** Makes whole numbers of scores; the finest differences that matter are a tenth apart. */
  private static final int SCALE = 8;

  private final List<Map<String, EnumMap<Field, Integer>>> counts = new ArrayList<>();
  private final List<EnumMap<Field, Integer>> lengths = new ArrayList<>();
  private final EnumMap<Field, Double> averages = new EnumMap<>(Field.class);

  private Scorer(List<Findable> pages) {
    pages.forEach(this::count);
    for (Field field : Field.values()) {
      double average =
          lengths.stream()
              .filter(each -> each.containsKey(field))
              .mapToInt(each -> each.get(field))
              .average()
              .orElse(1);
      averages.put(field, average);
    }
  }

  /** Each word's pages in their order; words sorted by their UTF-16 code units, as the reader's. */
  static SortedMap<String, List<Posting>> score(List<Findable> pages) {
    return new Scorer(pages).postings();
  }

  private void count(Findable page) {
    Map<String, EnumMap<Field, Integer>> words = new HashMap<>();
    EnumMap<Field, Integer> length = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      for (String text : field.texts(page)) {
        List<String> plain = Tokens.words(text);
        plain.forEach(word -> add(words, word, field));
        if (!plain.isEmpty()) {
          length.merge(field, plain.size(), Integer::sum);
        }
        List<String> joined =
            field.isNaming() ? Tokens.joinedNeighbours(text) : Tokens.joinedCompounds(text);
        joined.forEach(word -> add(words, word, field));
      }
    }
    counts.add(words);
    lengths.add(length);
  }

  private static void add(Map<String, EnumMap<Field, Integer>> words, String word, Field field) {
    words.computeIfAbsent(word, key -> new EnumMap<>(Field.class)).merge(field, 1, Integer::sum);
  }

  private SortedMap<String, List<Posting>> postings() {
    Map<String, Integer> pagesWith = new HashMap<>();
    counts.forEach(page -> page.keySet().forEach(word -> pagesWith.merge(word, 1, Integer::sum)));
    SortedMap<String, List<Posting>> postings = new TreeMap<>();
    for (int page = 0; page < counts.size(); page++) {
      int number = page;
      counts
          .get(page)
          .forEach(
              (word, fields) ->
                  postings
                      .computeIfAbsent(word, key -> new ArrayList<>())
                      .add(posting(number, fields, rarity(pagesWith.getOrDefault(word, 0)))));
    }
    return postings;
  }

  private Posting posting(int page, EnumMap<Field, Integer> fields, double rarity) {
    double weight = 0;
    boolean inName = false;
    for (Map.Entry<Field, Integer> each : fields.entrySet()) {
      Field field = each.getKey();
      double length = lengths.get(page).getOrDefault(field, 1);
      weight += field.weigh(each.getValue(), length / averages.getOrDefault(field, 1.0));
      inName |= field.isNaming();
    }
    double score = rarity * weight / (SATURATION + weight);
    return new Posting(page, (int) Math.max(1, Math.round(score * SCALE)), inName);
  }

  /** Robertson's inverse document frequency, kept above zero. */
  private double rarity(int pagesWith) {
    return StrictMath.log(1 + (counts.size() - pagesWith + 0.5) / (pagesWith + 0.5));
  }
}
