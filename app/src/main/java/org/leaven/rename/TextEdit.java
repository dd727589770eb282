package org.leaven.rename;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A part of a text, in UTF-16 code units, and what is to stand there.
 *
 * @param text in place of what stands between start and end
 */
record TextEdit(int start, int end, String text) {

  /** Makes edits that do not overlap; equal ones count once. */
  static String apply(String text, Collection<TextEdit> edits) {
    Comparator<TextEdit> order =
        Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end);
    TreeSet<TextEdit> sorted = new TreeSet<>(order);
    sorted.addAll(edits);
    StringBuilder changed = new StringBuilder(text);
    for (TextEdit edit : List.copyOf(sorted.descendingSet())) {
      changed.replace(edit.start(), edit.end(), edit.text());
    }
    return changed.toString();
  }
}
