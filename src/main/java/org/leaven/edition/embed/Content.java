package org.leaven.edition.embed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.Body;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FilterView;
import org.leaven.page.view.Matrix;
import org.leaven.page.view.Page;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictTable;

/**
 * What a piece shows; of the five, those that its kind has.
 *
 * @param body the author's text on the entry's page
 * @param filters what narrows the answers of the search down
 * @param badge an entry's standing under one topic
 */
public record Content(
    List<VerdictTable> tables,
    @Nullable Matrix matrix,
    Page.@Nullable EntryPage entry,
    Body body,
    @Nullable Badge badge,
    List<FilterView> filters) {

  /** One verdict on one entry. */
  public record Badge(EntryLink entry, Standing standing) {}

  static Content search(List<FilterView> filters) {
    return new Content(List.of(), null, null, Body.EMPTY, null, filters);
  }

  static Content of(List<VerdictTable> tables) {
    return new Content(tables, null, null, Body.EMPTY, null, List.of());
  }

  static Content of(Matrix matrix) {
    return new Content(List.of(), matrix, null, Body.EMPTY, null, List.of());
  }

  static Content of(Page.EntryPage entry) {
    return new Content(List.of(), null, entry, entry.body(), null, List.of());
  }

  static Content of(Badge badge) {
    return new Content(List.of(), null, null, Body.EMPTY, badge, List.of());
  }
}
