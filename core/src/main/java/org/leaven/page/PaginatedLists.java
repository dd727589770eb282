package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.Page;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.view.list.FilterView;
import org.leaven.page.view.list.PaginationView;
import org.leaven.page.words.Messages;
import org.leaven.page.words.PhraseFitting;
import org.leaven.source.Hrefs;

/** Makes the pages of lists that are split into parts; a short list has one page. */
final class PaginatedLists {
  private final GeneratedPages.PageContext context;

  PaginatedLists(GeneratedPages.PageContext context) {
    this.context = context;
  }

  /** One part of a list: its title and path, the pages above it, and links to the other parts. */
  record Part(PageMetadata.PageInfo info, List<PageLink> above, PaginationView parts) {
    String path() {
      return info.path();
    }

    BodyView body(BodyView ofTheFirst) {
      return parts.isLater() ? BodyView.EMPTY : ofTheFirst;
    }
  }

  /**
   * A list.
   *
   * @param first title and path of the list or of its first part
   * @param body the author's text above it
   */
  private record Whole(PageMetadata.PageInfo first, BodyView body, List<Entry> entries) {}

  private interface Maker<V> {
    V page(Part part, BodyView body, List<Entry> rows);
  }

  /**
   * Makes the parts of a list in parallel.
   *
   * @param more what else they depend on
   */
  private <V extends Page> List<Page> each(Class<V> what, Whole list, Object more, Maker<V> maker) {
    List<Entry> all = list.entries();
    int count = Pagination.count(all.size());
    return IntStream.range(0, count)
        .parallel()
        .<Page>mapToObj(
            number -> {
              Part part = part(list.first(), number, all.size());
              BodyView body = part.body(list.body());
              List<Entry> rows = Pagination.rows(all, number);
              List<Object> followsFrom = List.of(part, body, more);
              return context
                  .fragments()
                  .list(what, part.path(), rows, followsFrom, () -> maker.page(part, body, rows));
            })
        .toList();
  }

  /** One part of a list of so many rows. */
  Part part(PageMetadata.PageInfo first, int number, int rows) {
    String path = Pagination.path(first.path(), number);
    Messages words = context.site().renderers().words();
    PaginationView parts =
        Pagination.view(path, each -> Pagination.path(first.path(), each), number, rows, words);
    if (number == 0) {
      return new Part(first, List.of(), parts);
    }
    PageLink above = new PageLink(Hrefs.relative(path, first.path()), first.title(), false);
    String title = title(first.title(), number, Pagination.count(rows));
    return new Part(
        new PageMetadata.PageInfo(path, title, first.description(), first.widget()),
        List.of(above),
        parts);
  }

  private String title(String list, int number, int count) {
    return context.site().renderers().words().say("part.title", list, number + 1, count);
  }

  /** The comparison. */
  List<Page> compare(PageMetadata.PageInfo first, BodyView body) {
    return each(
        Page.Compare.class,
        new Whole(first, body, context.tables().judged()),
        List.of(),
        (part, text, rows) ->
            new Page.Compare(
                context.layouts().of(part.info(), part.above(), context.jsonLd().everything()),
                text,
                context.tables().matrix(part.path(), rows),
                part.parts()));
  }

  /** Makes the page of a part of a term's list. */
  interface Carriers {
    Page.TermPage of(Part part, BodyView body, List<Entry> rows);
  }

  /** The list of the entries that carry a term. */
  List<Page> term(PageMetadata.PageInfo first, BodyView body, List<Entry> all, Carriers carriers) {
    return each(Page.TermPage.class, new Whole(first, body, all), "", carriers::of);
  }

  /** Makes the item of an entry in the list of its folder. */
  interface Items {
    Page.Entries.Item of(String path, Entry entry);
  }

  /** The list of a folder. */
  List<Page> entries(
      PageMetadata.PageInfo first, List<Entry> all, Items items, List<FilterView> filters) {
    return each(
        Page.Entries.class,
        new Whole(first, context.texts().body(first.path()), all),
        filters,
        (part, text, rows) -> {
          List<Page.Entries.Item> shown =
              rows.stream().map(entry -> items.of(part.path(), entry)).toList();
          PageSubject about = context.jsonLd().entries(part.path(), part.info().title(), shown);
          return new Page.Entries(
              context.layouts().of(part.info(), part.above(), about),
              text,
              shown,
              filters,
              part.parts());
        });
  }

  /** The later parts of a topic's tables, each on a page of its own. */
  List<Page> tables(Topic topic) {
    List<Page> pages = new ArrayList<>();
    for (Verdict verdict : context.site().base().head().verdicts()) {
      int rows = context.site().base().listed(topic, verdict).size();
      IntStream.range(1, Pagination.count(rows))
          .parallel()
          .mapToObj(number -> table(topic, verdict, number))
          .forEachOrdered(pages::add);
    }
    return pages;
  }

  private Page table(Topic topic, Verdict verdict, int number) {
    String path = Pagination.path(LinkResolver.path(topic), verdict.id(), number);
    List<Entry> rows = Pagination.rows(context.site().base().listed(topic, verdict), number);
    return context
        .fragments()
        .list(
            Page.TopicPage.class,
            path,
            rows,
            context.jsonLd().topicSources(topic),
            () -> table(topic, verdict, number, path));
  }

  private Page.TopicPage table(Topic topic, Verdict verdict, int number, String path) {
    VerdictTable table = context.tables().part(path, topic, verdict, number);
    String title = title(table.caption(), number, Pagination.count(table.entries()));
    PageLink above =
        new PageLink(
            Hrefs.relative(path, LinkResolver.path(topic)),
            PhraseFitting.heading(topic.label()),
            false);
    PageSubject about = context.jsonLd().topic(path, topic, List.of(table));
    return new Page.TopicPage(
        context
            .layouts()
            .of(
                new PageMetadata.PageInfo(
                    path, title, title, Pagination.table(LinkResolver.path(topic), verdict.id())),
                List.of(above),
                about),
        BodyView.EMPTY,
        context.site().linkResolver().link(path, topic),
        List.of(),
        "",
        List.of(table),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        context
            .tables()
            .uses(List.of(table))
            .list(context.site().renderers().words().say("list.comma")),
        List.of());
  }
}
