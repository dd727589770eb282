package org.leaven.page;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.leaven.knowledge.Entry;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.frame.PageMetadata.PageInfo;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.link.Pagination;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.Page;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.view.paging.PaginationView;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/** Makes the pages of lists that are split into parts; a short list has one page. */
final class PaginatedLists {
  private final Messages words;
  private final ViewCache cache;

  PaginatedLists(Messages words, ViewCache cache) {
    this.words = words;
    this.cache = cache;
  }

  /** One part of a list: its title and path, the pages above it, and links to the other parts. */
  record Part(PageInfo info, List<PageLink> above, PaginationView parts) {
    String path() {
      return info.path();
    }

    PlannedPage planned(String template, Supplier<? extends Page> maker) {
      return new PlannedPage(path(), template, info.title(), maker);
    }

    BodyView body(BodyView ofTheFirst) {
      return parts.isLater() ? BodyView.EMPTY : ofTheFirst;
    }
  }

  /**
   * A list of entries.
   *
   * @param first title and path of the list or of its first part
   * @param body the author's text above it
   */
  record Whole(PageInfo first, BodyView body, List<Entry> entries) {}

  /** The type of the pages of a list, their template, and how the list is split. */
  record Kind<V extends Page>(Class<V> type, String template, Pagination pagination) {}

  /** Makes the page of a part. */
  interface Maker<V> {
    V page(Part part, BodyView body, List<Entry> rows);
  }

  /**
   * The parts of a list.
   *
   * @param more what else they depend on
   */
  <V extends Page> List<PlannedPage> pages(Kind<V> kind, Whole list, Object more, Maker<V> maker) {
    List<Entry> all = list.entries();
    return IntStream.range(0, kind.pagination().count(all.size()))
        .mapToObj(
            number -> {
              Part part = part(kind.pagination(), list.first(), number, all.size());
              BodyView body = part.body(list.body());
              List<Entry> rows = kind.pagination().rows(all, number);
              List<Object> dependencies = List.of(part, body, more);
              return part.planned(
                  kind.template(),
                  () ->
                      cache.list(
                          kind.type(),
                          part.path(),
                          rows,
                          dependencies,
                          () -> maker.page(part, body, rows)));
            })
        .toList();
  }

  /** One part of a list of so many rows. */
  Part part(Pagination pagination, PageInfo first, int number, int rows) {
    String path = Pagination.path(first.path(), number);
    PaginationView parts =
        pagination.view(path, each -> Pagination.path(first.path(), each), number, rows, words);
    if (number == 0) {
      return new Part(first, List.of(), parts);
    }
    PageLink above = new PageLink(Hrefs.relative(path, first.path()), first.title(), false);
    String title = words.say("part.title", first.title(), number + 1, pagination.count(rows));
    return new Part(
        new PageInfo(path, title, first.description(), first.widget()), List.of(above), parts);
  }
}
