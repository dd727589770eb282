package org.leaven.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.leaven.page.SearchDocument;
import org.leaven.source.MemoryCache;

/**
 * Computes the BM25F weights of words on pages (Robertson, Zaragoza and Taylor 2004).
 *
 * <p>The inverse document frequency is left to the search script, which computes it from the number
 * of pages of a word.
 */
final class TermWeights {
  /** The saturation parameter k1 of BM25; the usual value. */
  private static final double SATURATION = 1.2;

  private static final SearchField[] FIELDS = SearchField.values();

  private final Vocabulary vocabulary;

  /** For each page and field the numbers of its words; joined compounds come last. */
  private final int[][][] words;

  /** For each page and field, how many words it has without joined compounds. */
  private final int[][] lengths;

  private final double[] averages = new double[FIELDS.length];

  /** Groups of words that occur in the name of some page. */
  private final BitSet naming = new BitSet();

  /** The cache key of the words of a page. */
  private record Reading(MemoryCache.Same page) implements MemoryCache.Key<List<Words>> {}

  /**
   * The words of one field of a page.
   *
   * @param length the number of words without joined compounds, which come last
   */
  private record Words(List<String> all, int length) {}

  /**
   * Reads all pages.
   *
   * @param memoryCache the words that earlier builds found
   */
  TermWeights(List<SearchDocument> pages, Vocabulary vocabulary, MemoryCache memoryCache) {
    this.vocabulary = vocabulary;
    this.words = new int[pages.size()][FIELDS.length][];
    this.lengths = new int[pages.size()][FIELDS.length];
    for (int page = 0; page < pages.size(); page++) {
      SearchDocument from = pages.get(page);
      List<Words> found =
          memoryCache.get(new Reading(new MemoryCache.Same(from)), () -> read(from));
      for (int field = 0; field < FIELDS.length; field++) {
        add(page, field, found.get(field));
      }
    }
    for (int field = 0; field < FIELDS.length; field++) {
      averages[field] = average(field);
    }
  }

  private static List<Words> read(SearchDocument from) {
    return Arrays.stream(FIELDS).map(field -> read(from, field)).toList();
  }

  private static Words read(SearchDocument from, SearchField field) {
    List<String> texts = field.texts(from);
    List<String> found = new ArrayList<>();
    for (String text : texts) {
      found.addAll(Tokenizer.words(text));
    }
    int length = found.size();
    for (String text : texts) {
      found.addAll(Tokenizer.joined(text, field.isNaming()));
      found.addAll(Tokenizer.afterArticles(text));
      if (field.isNaming()) {
        Tokenizer.spelled(text).map(Tokenizer::words).ifPresent(found::addAll);
      }
    }
    return new Words(List.copyOf(found), length);
  }

  private void add(int page, int field, Words found) {
    lengths[page][field] = found.length();
    int[] numbers = new int[found.all().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = vocabulary.number(found.all().get(i));
      if (FIELDS[field].isNaming()) {
        naming.set(vocabulary.group(numbers[i]));
      }
    }
    words[page][field] = numbers;
  }

  private double average(int field) {
    return Arrays.stream(lengths)
        .mapToInt(each -> each[field])
        .filter(length -> length > 0)
        .average()
        .orElse(1);
  }

  /** Whether a word of this group occurs in the name of some page. */
  boolean isNaming(int group) {
    return naming.get(group);
  }

  /** The postings of each group of words, by the group's number. */
  List<Postings> postings() {
    List<Postings> postings = new ArrayList<>();
    for (int i = 0; i < vocabulary.groups(); i++) {
      postings.add(new Postings());
    }
    double[] weights = new double[vocabulary.groups()];
    BitSet seen = new BitSet();
    BitSet named = new BitSet();
    for (int page = 0; page < words.length; page++) {
      for (int field = 0; field < FIELDS.length; field++) {
        weigh(page, field, weights, seen);
        if (FIELDS[field].isNaming()) {
          Arrays.stream(words[page][field]).map(vocabulary::group).forEach(named::set);
        }
      }
      for (int group = seen.nextSetBit(0); group >= 0; group = seen.nextSetBit(group + 1)) {
        postings.get(group).add(page, level(weights[group]), named.get(group));
        weights[group] = 0;
      }
      seen.clear();
      named.clear();
    }
    return postings;
  }

  private void weigh(int page, int field, double[] weights, BitSet seen) {
    double length = Math.max(1, lengths[page][field]);
    double weight = FIELDS[field].weigh(1, length / averages[field]);
    for (int word : words[page][field]) {
      int group = vocabulary.group(word);
      weights[group] += weight;
      seen.set(group);
    }
  }

  private static int level(double weight) {
    double share = weight / (SATURATION + weight);
    return (int) Math.max(1, Math.round(share * Postings.MAX_LEVEL));
  }
}
