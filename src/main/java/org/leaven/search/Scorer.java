package org.leaven.search;

import java.util.ArrayList;
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

  private static final Field[] FIELDS = Field.values();

  /** For each page and word, how often the word is in each field. */
  private final List<Map<String, int[]>> counts = new ArrayList<>();

  /** For each page, how many words each field has. */
  private final List<int[]> lengths = new ArrayList<>();

  private final double[] averages = new double[FIELDS.length];

  private Scorer(List<Findable> pages) {
    pages.forEach(this::count);
    for (int field = 0; field < FIELDS.length; field++) {
      int number = field;
      averages[field] =
          lengths.stream().mapToInt(each -> each[number]).filter(n -> n > 0).average().orElse(1);
    }
  }

  /** Each word's pages in their order; words sorted by their UTF-16 code units, as the reader's. */
  static SortedMap<String, List<Posting>> score(List<Findable> pages) {
    return new Scorer(pages).postings();
  }

  private void count(Findable page) {
    Map<String, int[]> words = new HashMap<>();
    int[] length = new int[FIELDS.length];
    for (int field = 0; field < FIELDS.length; field++) {
      for (String text : FIELDS[field].texts(page)) {
        List<String> plain = Tokens.words(text);
        length[field] += plain.size();
        add(words, plain, field);
        add(words, Tokens.joined(text, FIELDS[field].isNaming()), field);
      }
    }
    counts.add(words);
    lengths.add(length);
  }

  private static void add(Map<String, int[]> counts, List<String> words, int field) {
    for (String word : words) {
      counts.computeIfAbsent(word, key -> new int[FIELDS.length])[field]++;
    }
  }

  private SortedMap<String, List<Posting>> postings() {
    Map<String, Integer> pagesWith = new HashMap<>();
    counts.forEach(page -> page.keySet().forEach(word -> pagesWith.merge(word, 1, Integer::sum)));
    Map<String, Double> rarities = new HashMap<>();
    pagesWith.forEach((word, pages) -> rarities.put(word, rarity(pages)));
    Map<String, List<Posting>> postings = new HashMap<>();
    for (int page = 0; page < counts.size(); page++) {
      int number = page;
      counts
          .get(page)
          .forEach(
              (word, inFields) ->
                  postings
                      .computeIfAbsent(word, key -> new ArrayList<>())
                      .add(posting(number, inFields, rarities.getOrDefault(word, 0.0))));
    }
    return new TreeMap<>(postings);
  }

  private Posting posting(int page, int[] inFields, double rarity) {
    double weight = 0;
    boolean inName = false;
    for (int field = 0; field < FIELDS.length; field++) {
      if (inFields[field] > 0) {
        double relativeLength = Math.max(1, lengths.get(page)[field]) / averages[field];
        weight += FIELDS[field].weigh(inFields[field], relativeLength);
        inName |= FIELDS[field].isNaming();
      }
    }
    double score = rarity * weight / (SATURATION + weight);
    return new Posting(page, (int) Math.max(1, Math.round(score * SCALE)), inName);
  }

  /** Robertson's inverse document frequency, kept above zero. */
  private double rarity(int pagesWith) {
    return StrictMath.log(1 + (counts.size() - pagesWith + 0.5) / (pagesWith + 0.5));
  }
}
