package org.leaven.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.frame.PageMetadata;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.frame.StructuredDataMaker;
import org.leaven.page.link.Citations;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.Page;
import org.leaven.page.view.SourceView;
import org.leaven.page.view.Standing;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/** Makes the page of sources, with the statements that cite them, and its later parts. */
final class SourcesPageMaker {
  private final String siteTitle;
  private final LinkResolver links;
  private final VerdictResolver verdicts;
  private final DatasetText text;
  private final Messages words;
  private final CommonParts parts;
  private final PaginatedLists lists;

  SourcesPageMaker(
      String siteTitle,
      LinkResolver links,
      VerdictResolver verdicts,
      DatasetText text,
      Messages words,
      CommonParts parts,
      PaginatedLists lists) {
    this.siteTitle = siteTitle;
    this.links = links;
    this.verdicts = verdicts;
    this.text = text;
    this.words = words;
    this.parts = parts;
    this.lists = lists;
  }

  List<PlannedPage> pages() {
    PageMetadata.PageInfo first =
        parts.info(
            LinkResolver.SOURCES,
            words.say("nav.sources"),
            words.say("sources.description", siteTitle));
    List<Citations.Row> rows = links.citations().rows();
    return IntStream.range(0, Pagination.NAMES.count(rows.size()))
        .mapToObj(
            number -> {
              PaginatedLists.Part part = lists.part(Pagination.NAMES, first, number, rows.size());
              return part.planned("sources", () -> page(part, rows, number));
            })
        .toList();
  }

  private Page page(PaginatedLists.Part part, List<Citations.Row> rows, int number) {
    return new Page.Sources(
        parts.frame(part.info(), part.above(), StructuredDataMaker::everything),
        part.body(parts.body(LinkResolver.SOURCES)),
        sources(part.path(), Pagination.NAMES.rows(rows, number)),
        part.parts());
  }

  private List<SourceView> sources(String from, List<Citations.Row> rows) {
    Map<Source, Map<Citation, List<PageLink>>> sources = new LinkedHashMap<>();
    for (Citations.Row row : rows) {
      Map<Citation, List<PageLink>> places =
          sources.computeIfAbsent(row.place().source(), source -> new LinkedHashMap<>());
      if (row.statement() != null) {
        List<PageLink> citing = places.computeIfAbsent(row.place(), place -> new ArrayList<>());
        PageLink link = link(from, row.statement());
        if (!citing.contains(link)) {
          citing.add(link);
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
      return link(from, LinkResolver.path(topic), AuthorWording.heading(topic.label()));
    }
    if (entry == null) {
      String table = LinkResolver.path(topic) + "#" + VerdictTables.id(topic, verdict);
      String phrase = verdicts.wording().phrase(verdict, topic);
      return link(from, table, words.say("statement.list", phrase));
    }
    Standing standing = verdicts.brief(from, entry, topic);
    String row =
        verdicts.rowPage(topic, verdict, entry) + "#" + VerdictResolver.row(entry, topic, verdict);
    return link(
        from,
        standing.isSeveral() ? LinkResolver.path(entry) : row,
        words.say("statement.verdict", entry.name(), standing.phrase()));
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
        reference(from, source.reference()),
        text.html(from, source.note()),
        source.url(),
        views);
  }

  private SourceView.ReferenceLine reference(String from, Source.Reference own) {
    String authors = words.list(own.authors());
    String year = own.year().isEmpty() ? "" : "(" + own.year() + ")";
    String published = (authors + " " + year).strip();
    String publication =
        Stream.of(published, own.kind())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(words.say("list.comma")));
    LocalDate readOn = own.readOn();
    return new SourceView.ReferenceLine(
        publication,
        own.doi(),
        own.doiUrl(),
        text.html(from, own.quote()),
        Objects.toString(readOn, ""),
        readOn == null ? "" : words.date(readOn));
  }

  private static SourceView.Place place(Citation place, List<PageLink> links) {
    Source source = place.source();
    String locator = place.locator();
    String label = locator.isEmpty() ? source.label() : source.locator() + " " + locator;
    return new SourceView.Place(
        LinkResolver.anchor(place), locator, AuthorWording.heading(label.strip()), links);
  }
}
