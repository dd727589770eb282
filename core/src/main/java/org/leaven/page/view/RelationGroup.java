package org.leaven.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries related to this one by the same kind of relation.
 *
 * @param kind {@code variant-of}, {@code has-variant}, {@code part-of}, {@code has-part}, {@code
 *     combines}, {@code combined-in}, {@code see-also}, {@code alternative-to} or {@code
 *     has-alternative}
 * @param label worded: {@code Part of}
 */
public record RelationGroup(String kind, String label, List<Item> items) {

  /**
   * One of them.
   *
   * @param topic for alternatives: the topic they hold for
   * @param basisNote words for a basis that is not {@code stated}; empty otherwise
   * @param standings how that entry stands under each topic, so that nothing is inherited unseen
   */
  public record Item(
      EntryLink entry,
      @Nullable TopicLink topic,
      String noteHtml,
      String basis,
      String basisNote,
      List<SourceLink> sources,
      List<Standing> standings) {}
}
