package org.leaven.page.markdown.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells whether a delimiter occurs again later in the text that is being parsed. */
final class LookaheadIndex {
  private final CharSequence text;
  private final String letters;
  private final Map<String, Integer> lastPlaces = new HashMap<>();
  private @Nullable Map<Integer, NavigableSet<Integer>> ticks;

  private LookaheadIndex(CharSequence text) {
    this.text = text;
    this.letters = text.toString();
  }

  static LookaheadIndex of(CharSequence text) {
    return new LookaheadIndex(text);
  }

  @SuppressWarnings("ReferenceEquality") // the parser's own text, not one like it
  boolean isOf(CharSequence other) {
    return text == other;
  }

  /** Whether a word stands behind a place. */
  boolean holdsBehind(int place, String word) {
    return lastPlaces.computeIfAbsent(word, letters::lastIndexOf) > place;
  }

  /** Whether a run of backticks of just this length begins at a place or behind it. */
  boolean hasRunOfTicks(int length, int from) {
    if (ticks == null) {
      ticks = runs(letters);
    }
    NavigableSet<Integer> places = ticks.get(length);
    return places != null && places.ceiling(from) != null;
  }

  private static Map<Integer, NavigableSet<Integer>> runs(String letters) {
    Map<Integer, NavigableSet<Integer>> runs = new HashMap<>();
    for (int i = letters.indexOf('`'); i >= 0; i = letters.indexOf('`', i)) {
      int start = i;
      while (i < letters.length() && letters.charAt(i) == '`') {
        i++;
      }
      runs.computeIfAbsent(i - start, length -> new TreeSet<>()).add(start);
    }
    return runs;
  }
}
