package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the end of a text with a closing character and backslash escapes, in linear time.
 *
 * <p>Where an escape would leave no end, its backslash has no meaning. A regular expression tries
 * all combinations, in a time that doubles with each backslash; this class visits each place once.
 *
 * @param stop stands in the text only behind a backslash
 * @param close ends the text
 */
record DelimitedText(CharSequence text, char stop, char close) {
  /** The most characters of the text, as CommonMark specifies for labels. */
  private static final int MOST = 999;

  /** The place behind the closing character; -1 when there is none. */
  int end(int from) {
    Deque<Integer> pairs = new ArrayDeque<>();
    Set<Integer> tried = new HashSet<>();
    int at = from;
    while (true) {
      int found = next(at, from, pairs, tried);
      if (found >= 0) {
        return found + 1;
      }
      if (pairs.isEmpty()) {
        return -1;
      }
      at = pairs.pop() + 1;
    }
  }

  /**
   * The closing character, with the backslashes on the way paired with the characters after them.
   */
  private int next(int start, int from, Deque<Integer> pairs, Set<Integer> tried) {
    int at = start;
    while (at < text.length() && at - from <= most()) {
      char c = text.charAt(at);
      if (c == close) {
        return at;
      }
      if (c == stop) {
        return -1;
      }
      if (c == '\\') {
        if (!tried.add(at)) {
          return -1;
        }
        if (at + 1 < text.length() && isEscapable(text.charAt(at + 1))) {
          pairs.push(at);
          at++;
        }
      }
      at++;
    }
    return -1;
  }

  private int most() {
    return close == ']' ? MOST : Integer.MAX_VALUE;
  }

  private static boolean isEscapable(char c) {
    return c == '!' || Escaping.ESCAPABLE_CHARS.indexOf(c) >= 0;
  }
}
