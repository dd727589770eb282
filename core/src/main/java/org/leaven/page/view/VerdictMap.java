package org.leaven.page.view;

import java.util.List;

/**
 * A drawing and a table of all listed entries, with one row for entries with the same verdicts.
 *
 * <p>Positions are in units of the drawing, from its top left corner.
 *
 * @param alternative what the drawing shows, in words
 * @param groups empty where nothing is listed, or under more topics than can be drawn
 * @param startsOpen whether the table is short enough to be seen at once
 */
public record VerdictMap(
    String caption,
    String alternative,
    int width,
    int height,
    List<Column> columns,
    List<Group> groups,
    boolean startsOpen) {

  /**
   * A topic: its label, and the line from there down to its marks.
   *
   * @param label cut where it is too long to be drawn
   */
  public record Column(TopicLink topic, String label, int x, int textX, int textY, int endY) {}

  /**
   * Entries with the same verdicts.
   *
   * @param mark of the squares: that of the verdicts, or one of the polarity {@code differs}
   * @param marks one for each topic; empty for the last group of a large map, which merges many
   *     small ones
   * @param tallyPath a square for each entry
   * @param lines the verdicts in words, one for each topic; of more than two topics, those without
   *     one share a line; a single one for the last group of a large map
   */
  public record Group(
      VerdictMark mark,
      int y,
      List<Place> marks,
      String count,
      int countX,
      int countY,
      String tallyPath,
      List<Line> lines,
      List<Member> entries) {}

  /** A mark in the drawing. */
  public record Place(int x, VerdictMark mark) {}

  /**
   * A verdict in words.
   *
   * @param mark of the polarity {@code differs} for the words of the last group of a large map
   */
  public record Line(VerdictMark mark, String phrase) {}

  /** An entry, with the conditions of its verdicts and the entries that name it; mostly without. */
  public record Member(EntryLink entry, String note) {}
}
