package org.leaven.page.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Review;

/**
 * The structured data of a page (schema.org), and whether search engines may list it.
 *
 * @param things its main things, as {@link Json} writes them
 * @param sources what it is based on, likewise
 * @param updated the last day on which a verdict on it changed, if its sources say
 * @param reviewed who looked at the page last, if its author says
 * @param listed whether search engines may list the page
 */
public record PageStructuredData(
    List<Map<String, Object>> things,
    List<Map<String, Object>> sources,
    @Nullable LocalDate updated,
    @Nullable Review reviewed,
    boolean listed) {
  /** Nothing but the page itself. */
  public static final PageStructuredData ITSELF =
      new PageStructuredData(List.of(), List.of(), null, null, true);

  /** A page that is not for search engines. */
  public static final PageStructuredData UNLISTED =
      new PageStructuredData(List.of(), List.of(), null, null, false);

  /** The same, as somebody looked at it. */
  public PageStructuredData reviewed(@Nullable Review review) {
    return new PageStructuredData(things, sources, updated, review, listed);
  }
}
