package org.leaven.search;

import java.util.ArrayList;
import java.util.List;

/** The term dictionary: all words and names in alphabetical order, split into shards. */
final class TermDictionary {
  /** Less than half a kilobyte compressed. */
  private static final int LEAST_LENGTH = 380;

  /**
   * Shards grow with the square root of the whole, which limits their number and the list of them.
   */
  private static final double SQRT_FACTOR = 2.2;

  /**
   * A prefix whose words fill more shards than this gets precomputed results ({@link
   * PrefixResults}).
   */
  static final int MAX_SHARDS = 4;

  private final List<DictionaryShard> shards = new ArrayList<>();
  private final List<String> bounds = new ArrayList<>(List.of(""));
  private final int target;
  private DictionaryShard open;

  private final List<Postings> postings;
  private final int pages;

  private TermDictionary(List<Postings> postings, int pages) {
    this.postings = postings;
    this.pages = pages;
    long all = postings.stream().mapToLong(each -> each.size() * 2L + 8).sum();
    this.target = (int) Math.max(LEAST_LENGTH, SQRT_FACTOR * StrictMath.sqrt((double) all));
    this.open = new DictionaryShard(postings, pages);
  }

  static TermDictionary of(
      Vocabulary vocabulary, List<Postings> postings, List<SearchableNames.Name> names, int pages) {
    TermDictionary dictionary = new TermDictionary(postings, pages);
    int next = 0;
    for (int number : vocabulary.sorted()) {
      String word = vocabulary.word(number);
      while (next < names.size() && names.get(next).joined().compareTo(word) < 0) {
        next = dictionary.addSame(names, next);
      }
      dictionary.add(word, vocabulary.group(number));
      while (next < names.size() && names.get(next).joined().equals(word)) {
        dictionary.open.add(names.get(next++));
      }
    }
    while (next < names.size()) {
      next = dictionary.addSame(names, next);
    }
    dictionary.shards.add(dictionary.open);
    return dictionary;
  }

  private void add(String word, int group) {
    closeShardIfFull(word, open.cost(group));
    open.add(word, group);
  }

  /** Adds a name and all equal ones, which stay in one shard. */
  private int addSame(List<SearchableNames.Name> names, int from) {
    String joined = names.get(from).joined();
    closeShardIfFull(joined, 0);
    int next = from;
    while (next < names.size() && names.get(next).joined().equals(joined)) {
      open.add(names.get(next++));
    }
    return next;
  }

  private void closeShardIfFull(String word, int cost) {
    if (open.length() > 0 && open.length() + word.length() + 1 + cost > target) {
      bounds.add(ShardSeparators.between(open.last(), word));
      shards.add(open);
      open = new DictionaryShard(postings, pages);
    }
  }

  List<DictionaryShard> shards() {
    return shards;
  }

  /** Where each shard begins, see {@link ShardSeparators}. */
  List<String> bounds() {
    return bounds;
  }

  /** The shard that contains a word, or would contain it. */
  static int shardOf(List<String> bounds, String word) {
    int low = 0;
    int high = bounds.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (bounds.get(middle).compareTo(word) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Whether the words with a prefix fill too many shards for the search script to load. */
  static boolean isWide(List<String> bounds, String prefix) {
    return shardOf(bounds, prefix + '\uffff') - shardOf(bounds, prefix) >= MAX_SHARDS;
  }
}
