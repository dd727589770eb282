package org.leaven.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.link.Citations;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.Page;
import org.leaven.page.view.SourceView;
import org.leaven.page.view.Standing;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.words.PhraseFitting;
import org.leaven.page.words.Renderers;
import org.leaven.source.Hrefs;

/** Makes the page of sources, with the statements that cite them, and its later parts. */
final class SourcesPages {
  private final GeneratedPages.PageContext context;
  private final LinkResolver linkResolver;
  private final VerdictResolver standings;
  private final Renderers renderers;

  SourcesPages(GeneratedPages.PageContext context) {
    this.context = context;
    this.linkResolver = context.site().linkResolver();
    this.standings = context.site().standings();
    this.renderers = context.site().renderers();
  }

  List<Page> pages(PageMetadata.PageInfo first, PaginatedLists lists) {
    List<Citations.Row> rows = linkResolver.citations().rows();
    return IntStream.range(0, Pagination.count(rows.size()))
        .parallel()
        .<Page>mapToObj(number -> page(lists.part(first, number, rows.size()), rows, number))
        .toList();
  }

  private Page page(PaginatedLists.Part part, List<Citations.Row> rows, int number) {
    return new Page.Sources(
        context.layouts().of(part.info(), part.above(), context.jsonLd().everything()),
        part.body(context.texts().body(LinkResolver.SOURCES)),
        sources(part.path(), Pagination.rows(rows, number)),
        part.parts());
  }

  private List<SourceView> sources(String from, List<Citations.Row> rows) {
    Map<Source, Map<Citation, List<PageLink>>> sources = new LinkedHashMap<>();
    for (Citations.Row row : rows) {
      Map<Citation, List<PageLink>> places =
          sources.computeIfAbsent(row.place().source(), source -> new LinkedHashMap<>());
      if (row.statement() != null) {
        List<PageLink> links = places.computeIfAbsent(row.place(), place -> new ArrayList<>());
        PageLink link = link(from, row.statement());
        if (!links.contains(link)) {
          links.add(link);
        }
      }
    }
    List<SourceView> views = new ArrayList<>();
    sources.forEach((source, places) -> views.add(view(from, source, places)));
    return views;
  }

  private PageLink link(String from, Citations.Statement statement) {
    Topic topic = statement.topic();
    Verdict verdict = statement.verdict();
    Entry entry = statement.entry();
    if (topic == null) {
      Entry whole = Objects.requireNonNull(entry);
      return link(from, LinkResolver.path(whole), whole.name());
    }
    if (verdict == null) {
      return link(from, LinkResolver.path(topic), PhraseFitting.heading(topic.label()));
    }
    if (entry == null) {
      String table = LinkResolver.path(topic) + "#" + VerdictTables.id(topic, verdict);
      String phrase = standings.wording().phrase(verdict, topic);
      return link(from, table, renderers.words().say("statement.list", phrase));
    }
    Standing standing = standings.of(from, entry, topic);
    String row =
        standings.rowPage(topic, verdict, entry) + "#" + VerdictResolver.row(entry, topic, verdict);
    return link(
        from,
        standing.isSeveral() ? LinkResolver.path(entry) : row,
        renderers.words().say("statement.verdict", entry.name(), standing.phrase()));
  }

  private static PageLink link(String from, String to, String text) {
    return new PageLink(Hrefs.relative(from, to), text, false);
  }

  private SourceView view(String from, Source source, Map<Citation, List<PageLink>> places) {
    List<SourceView.Place> views = new ArrayList<>();
    places.forEach((place, links) -> views.add(place(place, links)));
    return new SourceView(
        source.id(),
        source.label(),
        renderers.inline().html(source.note(), linkResolver.pageLinks(from)),
        source.url(),
        views);
  }

  private static SourceView.Place place(Citation place, List<PageLink> links) {
    Source source = place.source();
    String locator = place.locator();
    String label = locator.isEmpty() ? source.label() : source.locator() + " " + locator;
    return new SourceView.Place(
        LinkResolver.anchor(place), locator, PhraseFitting.heading(label.strip()), links);
  }
}
