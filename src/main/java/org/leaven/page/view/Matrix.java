package org.leaven.page.view;

import java.util.List;

/** All listed entries against all topics that give verdicts. */
public record Matrix(String caption, List<TopicLink> topics, List<Row> rows) {

  /**
   * One entry.
   *
   * @param cells one a topic, in the order of {@link Matrix#topics}
   */
  public record Row(EntryLink entry, List<Standing> cells, Difference difference) {}
}
