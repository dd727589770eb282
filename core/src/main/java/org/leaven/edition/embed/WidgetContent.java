package org.leaven.edition.embed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.ComparisonMatrix;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Page;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.paging.FilterView;

/**
 * The content of a widget; each kind of widget uses some of the five components.
 *
 * @param body the author's text on the entry's page
 * @param filters the filters of the search
 * @param badge the verdict on an entry for one topic
 */
public record WidgetContent(
    List<VerdictTable> tables,
    @Nullable ComparisonMatrix matrix,
    Page.@Nullable EntryPage entry,
    BodyView body,
    @Nullable Badge badge,
    List<FilterView> filters) {

  /** One verdict on one entry. */
  public record Badge(EntryLink entry, Standing standing) {}

  static WidgetContent search(List<FilterView> filters) {
    return new WidgetContent(List.of(), null, null, BodyView.EMPTY, null, filters);
  }

  static WidgetContent of(List<VerdictTable> tables) {
    return new WidgetContent(tables, null, null, BodyView.EMPTY, null, List.of());
  }

  static WidgetContent of(ComparisonMatrix matrix) {
    return new WidgetContent(List.of(), matrix, null, BodyView.EMPTY, null, List.of());
  }

  static WidgetContent of(Page.EntryPage entry) {
    return new WidgetContent(List.of(), null, entry, entry.body(), null, List.of());
  }

  static WidgetContent of(Badge badge) {
    return new WidgetContent(List.of(), null, null, BodyView.EMPTY, badge, List.of());
  }
}
