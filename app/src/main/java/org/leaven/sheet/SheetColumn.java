package org.leaven.sheet;

import java.util.List;
import java.util.Map;

/**
 * A column of a sheet: one value of an entry, a judgement or a step.
 *
 * @param head what stands in the first row
 * @param path keys that lead to the value, such as {@code facets, equipment}
 * @param kind what its cells hold
 * @param labels of ids that its cells may hold, by id; empty where any text may stand
 * @param width in characters
 */
record SheetColumn(
    String head, List<String> path, Kind kind, Map<String, String> labels, int width) {
  /** What a cell holds. */
  enum Kind {
    /** The id or the name of the entry, or the number of the step. */
    KEY,
    TEXT,
    /** A number where the cell is one, otherwise text. */
    AMOUNT,
    YES_NO,
    /** One of the labels. */
    CHOICE,
    /** Several values with semicolons between them. */
    LIST
  }

  SheetColumn {
    path = List.copyOf(path);
  }

  static SheetColumn key(String head, int width) {
    return new SheetColumn(head, List.of(), Kind.KEY, Map.of(), width);
  }

  static SheetColumn of(String head, String key, Kind kind, int width) {
    return new SheetColumn(head, List.of(key), kind, Map.of(), width);
  }
}
