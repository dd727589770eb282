package org.leaven.page.view.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.layout.PageLink;

/**
 * The part of a long list that a page shows, and links to the other parts.
 *
 * @param all how many rows the whole list has
 * @param range which rows these are, in words: {@code 201–400 of 872}; empty when the list is whole
 * @param previous the part before this one
 * @param next the part after this one
 * @param links to the first part, the last, and some between, by number; none when it is whole
 */
public record PaginationView(
    int all,
    String range,
    @Nullable PageLink previous,
    @Nullable PageLink next,
    List<PageLink> links) {

  /** A list that is not split. */
  public static PaginationView whole(int all) {
    return new PaginationView(all, "", null, null, List.of());
  }

  /** Whether it is a part other than the first. */
  public boolean isLater() {
    return previous != null;
  }
}
