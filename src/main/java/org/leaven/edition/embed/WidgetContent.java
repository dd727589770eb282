package org.leaven.edition.embed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.ComparisonMatrix;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FilterView;
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
