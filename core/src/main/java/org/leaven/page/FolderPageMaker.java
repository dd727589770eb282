package org.leaven.page;

import java.util.List;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.frame.PageMetadata;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.frame.SiteNavigation;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.verdict.FieldViews;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.FieldView;
import org.leaven.page.view.Page;
import org.leaven.page.view.paging.FilterView;
import org.leaven.page.words.Messages;

/** Makes the list of each folder's entries. */
final class FolderPageMaker {
  private final KnowledgeBase base;
  private final SiteNavigation navigation;
  private final EntryItems items;
  private final FilterMaker filters;
  private final CommonParts parts;
  private final Messages words;
  private final PaginatedLists lists;

  FolderPageMaker(
      KnowledgeBase base,
      SiteNavigation navigation,
      EntryItems items,
      FilterMaker filters,
      CommonParts parts,
      Messages words,
      PaginatedLists lists) {
    this.base = base;
    this.navigation = navigation;
    this.items = items;
    this.filters = filters;
    this.parts = parts;
    this.words = words;
    this.lists = lists;
  }

  /** The list of a folder, and after it its later parts. */
  List<PlannedPage> pages(String folder) {
    String path = LinkResolver.list(folder);
    List<Entry> entries =
        base.entries().stream().filter(entry -> entry.folder().equals(folder)).toList();
    String title = parts.info(path, navigation.listTitle(folder), "").title();
    String description = words.count("entries.description", entries.size(), title);
    PageMetadata.PageInfo info = parts.info(path, title, description);
    boolean isLong = Pagination.isLong(entries.size());
    Tools tools =
        isLong
            ? Tools.NONE
            : new Tools(filters.filters(entries), FieldViews.columns(base, entries));
    return lists.pages(
        new PaginatedLists.Kind<>(Page.Entries.class, "entries", Pagination.VERDICTS),
        new PaginatedLists.Whole(info, parts.body(path), entries),
        tools,
        (part, body, rows) -> page(part, body, rows, tools));
  }

  /**
   * What a reader can do with a list.
   *
   * @param columns the fields to sort by
   */
  private record Tools(List<FilterView> filters, List<FieldView.Column> columns) {
    static final Tools NONE = new Tools(List.of(), List.of());
  }

  private Page.Entries page(
      PaginatedLists.Part part, BodyView body, List<Entry> rows, Tools tools) {
    boolean isLong = Pagination.isLong(part.parts().all());
    List<Page.Entries.Item> listed =
        rows.stream().map(entry -> items.inFolder(part.path(), entry, isLong)).toList();
    return new Page.Entries(
        parts.frame(
            part.info(),
            part.above(),
            jsonLd -> jsonLd.entries(part.path(), part.info().title(), listed)),
        body,
        listed,
        !base.isDense(),
        tools.filters(),
        tools.columns(),
        part.parts());
  }
}
