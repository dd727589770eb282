package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.ListParts;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.FilterView;
import org.leaven.page.view.Page;
import org.leaven.page.view.PartsView;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.page.words.PhraseFitting;
import org.leaven.source.Hrefs;

/** Makes the pages of lists that are split into parts; a short list has one page. */
final class LongLists {
  private final GeneratedPages.Room room;

  LongLists(GeneratedPages.Room room) {
    this.room = room;
  }

  /** One part of a list: its title and path, the pages above it, and links to the other parts. */
  record Part(PageMetadata.Sheet sheet, List<PageLink> above, PartsView parts) {
    String path() {
      return sheet.path();
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
  private record Whole(PageMetadata.Sheet first, BodyView body, List<Entry> entries) {}

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
    int count = ListParts.count(all.size());
    return IntStream.range(0, count)
        .parallel()
        .<Page>mapToObj(
            number -> {
              Part part = part(list.first(), number, all.size());
              BodyView body = part.body(list.body());
              List<Entry> rows = ListParts.rows(all, number);
              List<Object> followsFrom = List.of(part, body, more);
              return room.fragments()
                  .list(what, part.path(), rows, followsFrom, () -> maker.page(part, body, rows));
            })
        .toList();
  }

  /** One part of a list of so many rows. */
  Part part(PageMetadata.Sheet first, int number, int rows) {
    String path = ListParts.path(first.path(), number);
    Messages words = room.grounds().renderers().words();
    PartsView parts =
        ListParts.view(path, each -> ListParts.path(first.path(), each), number, rows, words);
    if (number == 0) {
      return new Part(first, List.of(), parts);
    }
    PageLink above = new PageLink(Hrefs.relative(path, first.path()), first.title(), false);
    String title = title(first.title(), number, ListParts.count(rows));
    return new Part(
        new PageMetadata.Sheet(path, title, first.description(), first.piece()),
        List.of(above),
        parts);
  }

  private String title(String list, int number, int count) {
    return room.grounds().renderers().words().say("part.title", list, number + 1, count);
  }

  /** The comparison. */
  List<Page> compare(PageMetadata.Sheet first, BodyView body) {
    return each(
        Page.Compare.class,
        new Whole(first, body, room.tables().judged()),
        List.of(),
        (part, text, rows) ->
            new Page.Compare(
                room.frames().of(part.sheet(), part.above(), room.things().everything()),
                text,
                room.tables().matrix(part.path(), rows),
                part.parts()));
  }

  /** Makes the page of a part of a term's list. */
  interface Carriers {
    Page.TermPage of(Part part, BodyView body, List<Entry> rows);
  }

  /** The list of the entries that carry a term. */
  List<Page> term(PageMetadata.Sheet first, BodyView body, List<Entry> all, Carriers carriers) {
    return each(Page.TermPage.class, new Whole(first, body, all), "", carriers::of);
  }

  /** Makes the item of an entry in the list of its folder. */
  interface Items {
    Page.Entries.Item of(String path, Entry entry);
  }

  /** The list of a folder. */
  List<Page> entries(
      PageMetadata.Sheet first, List<Entry> all, Items items, List<FilterView> filters) {
    return each(
        Page.Entries.class,
        new Whole(first, room.texts().body(first.path()), all),
        filters,
        (part, text, rows) -> {
          List<Page.Entries.Item> shown =
              rows.stream().map(entry -> items.of(part.path(), entry)).toList();
          PageSubject about = room.things().entries(part.path(), part.sheet().title(), shown);
          return new Page.Entries(
              room.frames().of(part.sheet(), part.above(), about),
              text,
              shown,
              filters,
              part.parts());
        });
  }

  /** The later parts of a topic's tables, each on a page of its own. */
  List<Page> tables(Topic topic) {
    List<Page> pages = new ArrayList<>();
    for (Verdict verdict : room.grounds().base().head().verdicts()) {
      int rows = room.grounds().base().listed(topic, verdict).size();
      IntStream.range(1, ListParts.count(rows))
          .parallel()
          .mapToObj(number -> table(topic, verdict, number))
          .forEachOrdered(pages::add);
    }
    return pages;
  }

  private Page table(Topic topic, Verdict verdict, int number) {
    String path = ListParts.path(LinkResolver.path(topic), verdict.id(), number);
    List<Entry> rows = ListParts.rows(room.grounds().base().listed(topic, verdict), number);
    return room.fragments()
        .list(
            Page.TopicPage.class,
            path,
            rows,
            room.things().grounds(topic),
            () -> table(topic, verdict, number, path));
  }

  private Page.TopicPage table(Topic topic, Verdict verdict, int number, String path) {
    VerdictTable table = room.tables().part(path, topic, verdict, number);
    String title = title(table.caption(), number, ListParts.count(table.entries()));
    PageLink above =
        new PageLink(
            Hrefs.relative(path, LinkResolver.path(topic)),
            PhraseFitting.heading(topic.label()),
            false);
    PageSubject about = room.things().topic(path, topic, List.of(table));
    return new Page.TopicPage(
        room.frames()
            .of(
                new PageMetadata.Sheet(
                    path, title, title, ListParts.table(LinkResolver.path(topic), verdict.id())),
                List.of(above),
                about),
        BodyView.EMPTY,
        room.grounds().linkResolver().link(path, topic),
        List.of(),
        "",
        List.of(table),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of());
  }
}
