package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.frame.PageFrameMaker;
import org.leaven.page.frame.PageMetadata.PageInfo;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.frame.ReviewViews;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.Page;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/** Makes the pages of the later parts of a topic's tables. */
final class TopicTablePageMaker {
  private final KnowledgeBase base;
  private final LinkResolver links;
  private final VerdictTables tables;
  private final PageFrameMaker frames;
  private final Messages words;
  private final ViewCache cache;

  TopicTablePageMaker(
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

  List<PlannedPage> pages(Topic topic) {
    List<PlannedPage> pages = new ArrayList<>();
    for (Verdict verdict : base.head().verdicts()) {
      int rows = base.listed(topic, verdict).size();
      for (int number = 1; number < Pagination.VERDICTS.count(rows); number++) {
        pages.add(planned(topic, verdict, number));
      }
    }
    return pages;
  }

  private PlannedPage planned(Topic topic, Verdict verdict, int number) {
    String path = Pagination.path(LinkResolver.path(topic), verdict.id(), number);
    int count = Pagination.VERDICTS.count(base.listed(topic, verdict).size());
    String caption = tables.caption(topic, verdict);
    PageInfo info =
        new PageInfo(
            path,
            words.say("part.title", caption, number + 1, count),
            words.say("part.title", caption, number + 1, count),
            Pagination.table(LinkResolver.path(topic), verdict.id()));
    return new PlannedPage(
        path, TopicPageMaker.TEMPLATE, info.title(), () -> page(topic, verdict, number, info));
  }

  private Page page(Topic topic, Verdict verdict, int number, PageInfo info) {
    List<Entry> rows = Pagination.VERDICTS.rows(base.listed(topic, verdict), number);
    return cache.list(
        Page.TopicPage.class,
        info.path(),
        rows,
        frames.sources(topic),
        () -> pageNow(topic, verdict, number, info));
  }

  private Page.TopicPage pageNow(Topic topic, Verdict verdict, int number, PageInfo info) {
    String path = info.path();
    VerdictTable table = tables.part(path, topic, verdict, number);
    String own = LinkResolver.path(topic);
    PageLink above =
        new PageLink(Hrefs.relative(path, own), AuthorWording.heading(topic.label()), false);
    return new Page.TopicPage(
        frames.of(info, List.of(above), jsonLd -> jsonLd.topic(path, topic, List.of(table))),
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
