package org.leaven.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetTerm;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.entry.RedirectPageMaker;
import org.leaven.page.frame.PageMetadata.PageInfo;
import org.leaven.page.frame.PageStructuredData;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.link.FacetPaths;
import org.leaven.page.link.Pagination;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.view.Page;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/**
 * Makes the pages that list entries by the terms of a facet; readers without JavaScript use these
 * instead of the filters.
 *
 * <p>Entries of narrower terms are also listed under the wider term.
 */
final class FacetPageMaker {
  private final KnowledgeBase base;
  private final EntryItems items;
  private final FilterMaker filters;
  private final CommonParts parts;
  private final FacetPaths paths;
  private final Messages words;
  private final PaginatedLists lists;
  private final RedirectPageMaker redirects;

  FacetPageMaker(
      KnowledgeBase base,
      EntryItems items,
      FilterMaker filters,
      CommonParts parts,
      FacetPaths paths,
      Messages words,
      PaginatedLists lists,
      RedirectPageMaker redirects) {
    this.base = base;
    this.items = items;
    this.filters = filters;
    this.parts = parts;
    this.paths = paths;
    this.words = words;
    this.lists = lists;
    this.redirects = redirects;
  }

  List<PlannedPage> pages() {
    Map<String, List<Entry>> carriers = new HashMap<>();
    for (Entry entry : base.entries()) {
      for (String choice : filters.choices(entry)) {
        carriers.computeIfAbsent(choice, key -> new ArrayList<>()).add(entry);
      }
    }
    List<PlannedPage> pages = new ArrayList<>();
    for (Facet facet : base.head().facets()) {
      Map<FacetTerm, List<Entry>> byTerm = new LinkedHashMap<>();
      for (FacetTerm term : facet.terms()) {
        List<Entry> entries = carriers.getOrDefault(FilterMaker.choice(facet, term), List.of());
        if (!entries.isEmpty()) {
          byTerm.put(term, entries);
        }
      }
      if (paths.isGrouped(facet) && !byTerm.isEmpty()) {
        pages.add(planned(facet, byTerm));
        byTerm.keySet().forEach(term -> pages.add(wayTo(facet, term)));
      } else {
        byTerm.forEach((term, entries) -> pages.addAll(pages(facet, term, entries)));
      }
    }
    return pages;
  }

  /** All terms on one page. */
  private PlannedPage planned(Facet facet, Map<FacetTerm, List<Entry>> byTerm) {
    String path = FacetPaths.page(facet);
    String entries = base.head().nouns().entries();
    String description = words.say("facet.description", facet.label(), entries);
    PageInfo info = parts.info(path, facet.label(), description);
    return new PlannedPage(path, "facet", info.title(), () -> page(info, facet, byTerm));
  }

  private Page page(PageInfo info, Facet facet, Map<FacetTerm, List<Entry>> byTerm) {
    String path = info.path();
    List<Page.FacetPage.Section> sections = new ArrayList<>();
    byTerm.forEach(
        (term, entries) ->
            sections.add(
                new Page.FacetPage.Section(
                    term.id(),
                    term.label(),
                    wider(path, facet, term),
                    entries.stream()
                        .map(entry -> items.withTerm(path, entry, base.isLarge()))
                        .toList())));
    return new Page.FacetPage(
        parts.frame(info, jsonLd -> PageStructuredData.ITSELF),
        parts.body(path),
        facet.id(),
        sections);
  }

  /** What stands at the address that a term has where it has a page of its own. */
  private PlannedPage wayTo(Facet facet, FacetTerm term) {
    String from = FacetPaths.page(facet, term);
    return redirects.page(from, paths.place(facet, term), term.label());
  }

  private List<PlannedPage> pages(Facet facet, FacetTerm term, List<Entry> entries) {
    String path = FacetPaths.page(facet, term);
    String title = words.say("term.title", facet.label(), term.label());
    String description = words.count("term.description", entries.size(), title);
    boolean isLong = Pagination.isLong(entries.size()) || base.isLarge();
    return lists.pages(
        new PaginatedLists.Kind<>(Page.TermPage.class, "term", Pagination.NAMES),
        new PaginatedLists.Whole(parts.info(path, title, description), parts.body(path), entries),
        "",
        (part, body, rows) ->
            new Page.TermPage(
                parts.frame(part.info(), part.above(), jsonLd -> PageStructuredData.ITSELF),
                body,
                facet.id(),
                term.id(),
                wider(part.path(), facet, term),
                rows.stream().map(entry -> items.withTerm(part.path(), entry, isLong)).toList(),
                part.parts()));
  }

  private List<PageLink> wider(String path, Facet facet, FacetTerm term) {
    return FilterMaker.upwards(facet, term).stream()
        .skip(1)
        .map(
            each ->
                new PageLink(Hrefs.relative(path, paths.place(facet, each)), each.label(), false))
        .toList();
  }
}
