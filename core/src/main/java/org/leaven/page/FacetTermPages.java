package org.leaven.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Term;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.metadata.PageFrameMaker;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.Page;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/**
 * Makes a page for each facet term that some entry has; readers without JavaScript use these
 * instead of the filters.
 *
 * <p>Entries of narrower terms are also listed on the page of the wider term.
 */
final class FacetTermPages {
  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final VerdictResolver standings;
  private final PageFrameMaker layouts;
  private final RenderedTexts texts;
  private final Messages words;
  private final FilterMaker filters;
  private final ViewCache fragments;
  private final PaginatedLists lists;

  FacetTermPages(GeneratedPages.PageContext context, FilterMaker filters) {
    this.base = context.site().base();
    this.linkResolver = context.site().linkResolver();
    this.standings = context.site().standings();
    this.words = context.site().renderers().words();
    this.layouts = context.layouts();
    this.texts = context.texts();
    this.filters = filters;
    this.fragments = context.fragments();
    this.lists = new PaginatedLists(context);
  }

  List<Page> pages() {
    Map<String, List<Entry>> carriers = new HashMap<>();
    for (Entry entry : base.entries()) {
      for (String choice : filters.choices(entry)) {
        carriers.computeIfAbsent(choice, key -> new ArrayList<>()).add(entry);
      }
    }
    List<Page> pages = new ArrayList<>();
    for (Facet facet : base.head().facets()) {
      for (Term term : facet.terms()) {
        List<Entry> entries = carriers.getOrDefault(FilterMaker.choice(facet, term), List.of());
        if (!entries.isEmpty()) {
          pages.addAll(pages(facet, term, entries));
        }
      }
    }
    return pages;
  }

  private List<Page> pages(Facet facet, Term term, List<Entry> entries) {
    String path = LinkResolver.path(facet, term);
    String title = words.say("term.title", facet.label(), term.label());
    String description = words.count("term.description", entries.size(), title);
    PageMetadata.PageInfo info =
        new PageMetadata.PageInfo(
            path, texts.title(path, title), texts.description(path, description));
    boolean isLong = Pagination.isLong(entries.size());
    return lists.term(
        info,
        texts.body(path),
        entries,
        (part, body, rows) ->
            new Page.TermPage(
                layouts.of(part.info(), part.above(), PageSubject.ITSELF),
                body,
                facet.id(),
                term.id(),
                wider(part.path(), facet, term),
                rows.stream().map(entry -> item(part.path(), entry, isLong)).toList(),
                part.parts()));
  }

  private static List<PageLink> wider(String path, Facet facet, Term term) {
    return FilterMaker.upwards(facet, term).stream()
        .skip(1)
        .map(
            each ->
                new PageLink(
                    Hrefs.relative(path, LinkResolver.path(facet, each)), each.label(), false))
        .toList();
  }

  private Page.TermPage.Carrier item(String path, Entry entry, boolean isLong) {
    return isLong
        ? new Page.TermPage.Carrier(linkResolver.link(path, entry), List.of())
        : fragments.fragment(
            Page.TermPage.Carrier.class, path, entry, "", () -> withLines(path, entry));
  }

  private Page.TermPage.Carrier withLines(String path, Entry entry) {
    return new Page.TermPage.Carrier(linkResolver.link(path, entry), standings.of(path, entry));
  }
}
