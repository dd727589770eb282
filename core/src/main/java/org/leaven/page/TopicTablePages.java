package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.metadata.PageFrameMaker;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.ReviewViews;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.Page;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.page.words.PhraseFitting;
import org.leaven.source.Hrefs;

/** Makes the pages of the later parts of a topic's tables. */
final class TopicTablePages {
  private final KnowledgeBase base;
  private final LinkResolver links;
  private final VerdictTables tables;
  private final PageFrameMaker frames;
  private final Messages words;
  private final ViewCache cache;

  TopicTablePages(
      KnowledgeBase base,
      LinkResolver links,
      VerdictTables tables,
      PageFrameMaker frames,
      Messages words,
      ViewCache cache) {
    this.base = base;
    this.links = links;
    this.tables = tables;
    this.frames = frames;
    this.words = words;
    this.cache = cache;
  }

  List<Page> pages(Topic topic) {
    List<Page> pages = new ArrayList<>();
    for (Verdict verdict : base.head().verdicts()) {
      int rows = base.listed(topic, verdict).size();
      IntStream.range(1, Pagination.count(rows))
          .parallel()
          .mapToObj(number -> page(topic, verdict, number))
          .forEachOrdered(pages::add);
    }
    return pages;
  }

  private Page page(Topic topic, Verdict verdict, int number) {
    String path = Pagination.path(LinkResolver.path(topic), verdict.id(), number);
    List<Entry> rows = Pagination.rows(base.listed(topic, verdict), number);
    return cache.list(
        Page.TopicPage.class,
        path,
        rows,
        frames.sources(topic),
        () -> page(topic, verdict, number, path));
  }

  private Page.TopicPage page(Topic topic, Verdict verdict, int number, String path) {
    VerdictTable table = tables.part(path, topic, verdict, number);
    int count = Pagination.count(table.entries());
    String title = words.say("part.title", table.caption(), number + 1, count);
    String own = LinkResolver.path(topic);
    PageLink above =
        new PageLink(Hrefs.relative(path, own), PhraseFitting.heading(topic.label()), false);
    return new Page.TopicPage(
        frames.of(
            new PageMetadata.PageInfo(path, title, title, Pagination.table(own, verdict.id())),
            List.of(above),
            jsonLd -> jsonLd.topic(path, topic, List.of(table))),
        BodyView.EMPTY,
        links.link(path, topic),
        List.of(),
        "",
        List.of(table),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        tables.uses(List.of(table)).list(words.say("list.comma")),
        List.of(),
        ReviewViews.of(topic.reviewed(), words));
  }
}
