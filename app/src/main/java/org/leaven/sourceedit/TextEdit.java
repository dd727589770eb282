package org.leaven.sourceedit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A replacement of a part of a text, given in UTF-16 code units.
 *
 * @param text that replaces what stands between start and end
 */
public record TextEdit(int start, int end, String text) {
  private static final Comparator<TextEdit> FROM_THE_END =
      Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end).reversed();

  /** Makes edits that do not overlap; equal ones count once. */
  public static String apply(String text, Collection<TextEdit> edits) {
    List<TextEdit> sorted = edits.stream().distinct().sorted(FROM_THE_END).toList();
    StringBuilder changed = new StringBuilder(text);
    for (TextEdit edit : sorted) {
      changed.replace(edit.start(), edit.end(), edit.text());
    }
    return changed.toString();
  }
}
