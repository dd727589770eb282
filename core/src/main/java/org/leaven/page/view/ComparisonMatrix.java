package org.leaven.page.view;

import java.util.List;

/**
 * The verdicts of all listed entries for all topics, as a table.
 *
 * @param fields those that some entry has a value in
 * @param scale every verdict in the order of the scale, then the mark of what is not listed
 * @param fitsPhones whether it is narrow enough to stay a table on a phone, where others become
 *     cards
 * @param isLarge whether it is so wide that it scrolls in a frame of its own
 * @param saysDifferences whether a column says how the verdicts differ between topics
 */
public record ComparisonMatrix(
    String caption,
    List<TopicLink> topics,
    List<FieldView.Column> fields,
    List<VerdictMark> scale,
    boolean fitsPhones,
    boolean isLarge,
    boolean saysDifferences,
    List<Row> rows) {
  /**
   * One entry.
   *
   * @param cells one a topic, in the order of {@link ComparisonMatrix#topics}
   * @param fields the values it has in fields
   */
  public record Row(
      EntryLink entry, List<Standing> cells, List<FieldView> fields, TopicDifference difference) {
    /** Its value in a field, or none. */
    public List<FieldView> valuesIn(FieldView.Column column) {
      return fields.stream().filter(field -> field.id().equals(column.id())).toList();
    }
  }
}
