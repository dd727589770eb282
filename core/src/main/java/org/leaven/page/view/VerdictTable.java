package org.leaven.page.view;

import java.util.List;
import org.leaven.page.view.paging.PaginationView;

/**
 * The entries of one topic with one verdict.
 *
 * @param id unique on its page; used as an anchor; empty for none
 * @param caption worded: {@code Best for lower back pain}
 * @param listReasons reasons that hold for all rows
 * @param entries how many there are, on this part of the table and on others
 * @param parts which part of a long table it is
 */
public record VerdictTable(
    String id,
    TopicLink topic,
    VerdictMark mark,
    String caption,
    List<ReasonView> listReasons,
    List<Row> rows,
    int entries,
    PaginationView parts) {

  /**
   * One entry.
   *
   * @param id unique on its page; used as an anchor; empty for none
   * @param standing how it stands under the topic of the table, with all its verdicts
   * @param judgements those with the verdict of the table
   * @param others its other verdicts for the topic
   * @param elsewhere how it stands under the other topics that list or name it; nothing where there
   *     are many topics
   */
  public record Row(
      String id,
      EntryLink entry,
      Standing standing,
      List<JudgementView> judgements,
      List<Standing.Line> others,
      List<Standing> elsewhere) {
    /** The same row with another anchor. */
    public Row withAnchor(String id) {
      return new Row(id, entry, standing, judgements, others, elsewhere);
    }
  }

  /** Whether it is a part of a table that begins on another page. */
  public boolean isLaterPart() {
    return parts.isLater();
  }

  /** The same table without anchors, which a page may hold as often as it likes. */
  public VerdictTable withoutAnchors() {
    List<Row> same = rows.stream().map(row -> row.withAnchor("")).toList();
    return new VerdictTable("", topic, mark, caption, listReasons, same, entries, parts);
  }
}
