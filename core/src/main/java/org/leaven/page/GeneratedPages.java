package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.author.AuthorPage;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.link.Backlinks;
import org.leaven.page.link.GlossaryTerms;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.metadata.JsonLd;
import org.leaven.page.metadata.PageFrameMaker;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.metadata.ShareCards;
import org.leaven.page.topic.FacetCharts;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.Page;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.view.list.PaginationView;
import org.leaven.page.words.PhraseFitting;
import org.leaven.page.words.Renderers;

/** Makes the pages that come from the dataset, except those of single entries. */
final class GeneratedPages {
  /** More topics are a list, not a row of buttons. */
  private static final int MOST_SWITCHES = 4;

  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final VerdictResolver standings;
  private final VerdictTables tables;
  private final PageFrameMaker layouts;
  private final RenderedTexts texts;
  private final Backlinks backlinks;
  private final JsonLd jsonLd;
  private final FacetCharts charts;
  private final Renderers renderers;
  private final FilterMaker filters;
  private final ViewCache fragments;
  private final PaginatedLists lists;
  private final PageContext context;

  /** What the classes that make pages share. */
  record PageContext(
      PageFrameMaker.SiteContext site,
      VerdictTables tables,
      PageFrameMaker layouts,
      RenderedTexts texts,
      Backlinks backlinks,
      JsonLd jsonLd,
      ShareCards shareCards,
      ViewCache fragments) {}

  GeneratedPages(PageContext context, FilterMaker filters) {
    this.context = context;
    this.filters = filters;
    fragments = context.fragments();
    lists = new PaginatedLists(context);
    base = context.site().base();
    linkResolver = context.site().linkResolver();
    standings = context.site().standings();
    tables = context.tables();
    layouts = context.layouts();
    texts = context.texts();
    backlinks = context.backlinks();
    jsonLd = context.jsonLd();
    charts = new FacetCharts(base, standings, context.site().renderers().words());
    renderers = context.site().renderers();
  }

  Page home() {
    return new HomePages(context).page();
  }

  /** The page of a topic, and after it those of the later parts of its tables. */
  List<Page> topic(Topic topic) {
    List<Page> pages = new ArrayList<>();
    String path = LinkResolver.path(topic);
    pages.add(
        topic(
            path,
            topic,
            base.head().verdicts().stream()
                .map(verdict -> tables.part(path, topic, verdict, 0))
                .toList()));
    if (isJudging(topic)) {
      pages.addAll(lists.tables(topic));
    }
    return pages;
  }

  private boolean isJudging(Topic topic) {
    return standings.topics().stream().anyMatch(each -> each.id().equals(topic.id()));
  }

  /** The page of a topic with whole tables, with links relative to its own path or another. */
  Page.TopicPage topic(String path, Topic topic) {
    return topic(path, topic, tables.ofTopic(path, topic));
  }

  private Page.TopicPage topic(String path, Topic topic, List<VerdictTable> shown) {
    String own = LinkResolver.path(topic);
    String label = PhraseFitting.heading(topic.label());
    String summary = renderers.inline().plain(topic.summary(), linkResolver.pageLinks(path));
    String description =
        summary.isEmpty()
            ? renderers.words().say("topic.description", label, base.head().title())
            : summary;
    List<VerdictTable> all = isJudging(topic) ? shown : List.of();
    return new Page.TopicPage(
        layouts.of(
            new PageMetadata.PageInfo(
                path,
                label,
                texts.description(own, description),
                isJudging(topic) ? Pagination.name(own) : ""),
            jsonLd.topic(path, topic, all)),
        texts.body(own, path),
        linkResolver.link(path, topic),
        topic.aliases(),
        renderers.inline().html(topic.summary(), linkResolver.pageLinks(path)),
        all,
        charts.of(path, topic),
        switches(path, topic),
        others(path, topic),
        links(path, topic.id()),
        base.topic(topic.broader()).map(broader -> linkResolver.link(path, broader)).orElse(null),
        tables
            .uses(all)
            .add(
                linkResolver.sources(path, topic.citations()), renderers.words().say("cited.topic"))
            .list(renderers.words().say("list.comma")),
        backlinks.of(own, path));
  }

  /** Links to all topics that give verdicts; none where they are too many for a row of buttons. */
  private List<PageLink> switches(String path, Topic topic) {
    List<Topic> all = standings.topics();
    if (all.size() < 2 || all.size() > MOST_SWITCHES || !isJudging(topic)) {
      return List.of();
    }
    return all.stream()
        .map(other -> link(linkResolver.link(path, other), other.id().equals(topic.id())))
        .toList();
  }

  private static PageLink link(TopicLink topic, boolean isCurrent) {
    return new PageLink(topic.href(), topic.label(), isCurrent);
  }

  private List<TopicLink> others(String path, Topic topic) {
    return standings.topics().stream()
        .filter(other -> !other.id().equals(topic.id()))
        .filter(other -> !other.broader().equals(topic.id()))
        .filter(other -> !other.id().equals(topic.broader()))
        .map(other -> linkResolver.link(path, other))
        .toList();
  }

  private List<TopicLink> links(String path, String broader) {
    return base.head().topics().stream()
        .filter(topic -> topic.broader().equals(broader))
        .map(topic -> linkResolver.link(path, topic))
        .toList();
  }

  /** The comparison page, and after it its later parts. */
  List<Page> compare() {
    return lists.compare(compareInfo(LinkResolver.COMPARE), texts.body(LinkResolver.COMPARE));
  }

  /** The whole comparison page, with links relative to its own path or another. */
  Page.Compare compare(String path) {
    return new Page.Compare(
        layouts.of(compareInfo(path), jsonLd.everything()),
        texts.body(LinkResolver.COMPARE, path),
        tables.matrix(path, tables.judged()),
        PaginationView.whole(tables.judged().size()));
  }

  private PageMetadata.PageInfo compareInfo(String path) {
    String title = texts.title(LinkResolver.COMPARE, renderers.words().say("nav.compare"));
    String description = renderers.words().say("compare.description", base.head().title());
    return new PageMetadata.PageInfo(
        path,
        title,
        texts.description(LinkResolver.COMPARE, description),
        Pagination.name(LinkResolver.COMPARE));
  }

  /** The list of a folder, and after it its later parts. */
  List<Page> entries(String folder) {
    String path = LinkResolver.list(folder);
    List<Entry> entries =
        base.entries().stream().filter(entry -> entry.folder().equals(folder)).toList();
    String title = texts.title(path, layouts.listTitle(folder));
    String description =
        texts.description(
            path, renderers.words().count("entries.description", entries.size(), title));
    boolean isLong = Pagination.isLong(entries.size());
    return lists.entries(
        new PageMetadata.PageInfo(path, title, description),
        entries,
        (from, entry) -> item(from, entry, isLong),
        isLong ? List.of() : filters.filters(entries));
  }

  /** An entry in a list; without filter choices in a long list. */
  private Page.Entries.Item item(String from, Entry entry, boolean isLong) {
    return fragments.fragment(
        Page.Entries.Item.class,
        from,
        entry,
        isLong,
        () ->
            new Page.Entries.Item(
                linkResolver.link(from, entry),
                renderers.inline().html(entry.summary(), linkResolver.pageLinks(from)),
                standings.of(from, entry),
                isLong ? "" : String.join(" ", filters.choices(entry))));
  }

  /** The page of sources, and after it its later parts. */
  List<Page> sources() {
    String path = LinkResolver.SOURCES;
    String title = texts.title(path, renderers.words().say("nav.sources"));
    String description =
        texts.description(path, renderers.words().say("sources.description", base.head().title()));
    PageMetadata.PageInfo first = new PageMetadata.PageInfo(path, title, description);
    return new SourcesPages(context).pages(first, lists);
  }

  /** The search page, and after it the parts of a long index. */
  List<Page> search(List<AuthorPage> pages) {
    return new SearchPages(context, pages).pages(filters.filters(base.entries()));
  }

  Page routine() {
    String path = LinkResolver.ROUTINE;
    String title = texts.title(path, renderers.words().say("nav.routine"));
    String description =
        texts.description(path, renderers.words().say("routine.description", base.head().title()));
    return new Page.Routine(
        layouts.of(new PageMetadata.PageInfo(path, title, description), PageSubject.ITSELF),
        texts.body(path),
        layouts.lists(path));
  }

  Page glossary() {
    String path = LinkResolver.GLOSSARY;
    String title = texts.title(path, renderers.words().say("nav.glossary"));
    String description =
        texts.description(path, renderers.words().say("glossary.description", base.head().title()));
    List<Page.Glossary.Meaning> meanings = new ArrayList<>();
    base.head().glossary().forEach((term, text) -> meanings.add(meaning(path, term, text)));
    return new Page.Glossary(
        layouts.of(new PageMetadata.PageInfo(path, title, description), PageSubject.ITSELF),
        texts.body(path),
        meanings);
  }

  private Page.Glossary.Meaning meaning(String path, String term, String text) {
    String anchor = GlossaryTerms.anchor(term);
    return new Page.Glossary.Meaning(
        anchor,
        term,
        renderers.inline().html(text, linkResolver.pageLinks(path)),
        backlinks.of(path + "#" + anchor).stream()
            .filter(link -> !link.href().equals(path))
            .toList());
  }

  Page notFound() {
    String path = LinkResolver.NOT_FOUND;
    String title = texts.title(path, renderers.words().say("notfound.title"));
    return new Page.NotFound(
        layouts.of(new PageMetadata.PageInfo(path, title, ""), PageSubject.UNLISTED),
        texts.body(path),
        layouts.top());
  }

  Page article(AuthorPage page) {
    return new Page.Article(
        layouts.of(
            new PageMetadata.PageInfo(page.path(), page.title(), page.description()),
            page.isPublished() ? PageSubject.ITSELF : PageSubject.UNLISTED),
        texts.body(page.path()),
        backlinks.of(page.path()),
        page.header().type());
  }
}
