package org.leaven.page;

import java.util.List;
import java.util.stream.Stream;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.chart.FacetCharts;
import org.leaven.page.frame.PageMetadata;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.frame.ReviewViews;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.Page;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;

/** Makes the page of each topic, with the first part of each of its tables. */
final class TopicPageMaker {
  static final String TEMPLATE = "topic";

  /** More topics are a list, not a row of buttons. */
  private static final int MAX_SWITCHES = 4;

  private final KnowledgeBase base;
  private final LinkResolver links;
  private final VerdictResolver verdicts;
  private final VerdictTables tables;
  private final FacetCharts charts;
  private final DatasetText text;
  private final Messages words;
  private final CommonParts parts;

  TopicPageMaker(
      KnowledgeBase base,
      LinkResolver links,
      VerdictResolver verdicts,
      VerdictTables tables,
      DatasetText text,
      Messages words,
      CommonParts parts) {
    this.base = base;
    this.links = links;
    this.verdicts = verdicts;
    this.tables = tables;
    this.charts = new FacetCharts(base, verdicts, words);
    this.text = text;
    this.words = words;
    this.parts = parts;
  }

  /** Whether a topic gives verdicts. */
  boolean isJudging(Topic topic) {
    return verdicts.topics().stream().anyMatch(each -> each.id().equals(topic.id()));
  }

  PlannedPage planned(Topic topic) {
    String path = LinkResolver.path(topic);
    return new PlannedPage(path, TEMPLATE, info(path, topic).title(), () -> page(topic));
  }

  Page.TopicPage page(Topic topic) {
    String path = LinkResolver.path(topic);
    List<VerdictTable> all = isJudging(topic) ? tables(path, topic) : List.of();
    return new Page.TopicPage(
        parts.frame(info(path, topic), jsonLd -> jsonLd.topic(path, topic, all)),
        parts.body(path),
        links.link(path, topic),
        topic.aliases(),
        text.html(path, topic.summary()),
        all,
        charts.of(path, topic),
        switches(path, topic),
        others(path, topic),
        narrower(path, topic),
        base.topic(topic.broader()).map(broader -> links.link(path, broader)).orElse(null),
        tables
            .uses(all)
            .add(links.sources(path, topic.citations()), words.say("cited.topic"))
            .list(words.say("list.comma")),
        parts.mentions(path),
        ReviewViews.of(topic.reviewed(), words));
  }

  private List<VerdictTable> tables(String path, Topic topic) {
    return base.head().verdicts().stream()
        .map(verdict -> tables.part(path, topic, verdict, 0))
        .toList();
  }

  private PageMetadata.PageInfo info(String path, Topic topic) {
    String label = AuthorWording.heading(topic.label());
    String summary = text.plain(path, topic.summary());
    String description =
        summary.isEmpty() ? words.say("topic.description", label, base.head().title()) : summary;
    return new PageMetadata.PageInfo(
        path,
        label,
        parts.info(path, label, description).description(),
        isJudging(topic) ? Pagination.name(path) : "");
  }

  /** Links to all topics that give verdicts; none where they are too many for a row of buttons. */
  private List<PageLink> switches(String path, Topic topic) {
    List<Topic> all = verdicts.topics();
    if (all.size() < 2 || all.size() > MAX_SWITCHES || !isJudging(topic)) {
      return List.of();
    }
    return all.stream()
        .map(other -> link(links.link(path, other), other.id().equals(topic.id())))
        .toList();
  }

  private static PageLink link(TopicLink topic, boolean isCurrent) {
    return new PageLink(topic.href(), topic.label(), isCurrent);
  }

  private List<TopicLink> others(String path, Topic topic) {
    return links(
        path,
        verdicts.topics().stream()
            .filter(other -> !other.id().equals(topic.id()))
            .filter(other -> !other.broader().equals(topic.id()))
            .filter(other -> !other.id().equals(topic.broader())));
  }

  private List<TopicLink> narrower(String path, Topic topic) {
    return links(
        path, base.head().topics().stream().filter(other -> other.broader().equals(topic.id())));
  }

  private List<TopicLink> links(String path, Stream<Topic> topics) {
    return topics.map(topic -> links.link(path, topic)).toList();
  }
}
