package org.leaven.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers all words of all pages, and groups the words that share a stem. */
final class Vocabulary {
  private final Stemming stems;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> groups = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] groupOf = new int[1 << 10];

  Vocabulary(Stemming stems) {
    this.stems = stems;
  }

  /** The number of a word, a new one for a word not met before. */
  int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = words.size();
    if (number == groupOf.length) {
      groupOf = Arrays.copyOf(groupOf, number * 2);
    }
    Integer group = groups.putIfAbsent(stems.of(word), groups.size());
    groupOf[number] = group == null ? groups.size() - 1 : group;
    numbers.put(word, number);
    words.add(word);
    return number;
  }

  String word(int number) {
    return words.get(number);
  }

  int group(int number) {
    return groupOf[number];
  }

  int size() {
    return words.size();
  }

  int groups() {
    return groups.size();
  }

  /**
   * Numbers of all words, sorted by the UTF-16 code units of the words, as the search script sorts.
   */
  List<Integer> sorted() {
    List<Integer> sorted = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      sorted.add(i);
    }
    sorted.sort((left, right) -> words.get(left).compareTo(words.get(right)));
    return sorted;
  }
}
