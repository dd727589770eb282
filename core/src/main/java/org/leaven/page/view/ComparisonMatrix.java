package org.leaven.page.view;

import java.util.List;

/**
 * The verdicts of all listed entries for all topics, as a table.
 *
 * @param scale every verdict in the order of the scale, then the mark of what is not listed
 * @param fitsPhones whether it is narrow enough to stay a table on a phone, where others become
 *     cards
 */
public record ComparisonMatrix(
    String caption,
    List<TopicLink> topics,
    List<VerdictMark> scale,
    boolean fitsPhones,
    List<Row> rows) {
  /**
   * One entry.
   *
   * @param cells one a topic, in the order of {@link ComparisonMatrix#topics}
   */
  public record Row(EntryLink entry, List<Standing> cells, TopicDifference difference) {}

  /** The same with other rows. */
  public ComparisonMatrix withRows(List<Row> rows) {
    return new ComparisonMatrix(caption, topics, scale, fitsPhones, rows);
  }
}
