package org.leaven.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Term;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.verdict.FilterMaker;
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
  private final EntryItems items;
  private final FilterMaker filters;
  private final CommonParts parts;
  private final Messages words;
  private final PaginatedLists lists;

  FacetTermPages(
      KnowledgeBase base,
      EntryItems items,
      FilterMaker filters,
      CommonParts parts,
      Messages words,
      PaginatedLists lists) {
    this.base = base;
    this.items = items;
    this.filters = filters;
    this.parts = parts;
    this.words = words;
    this.lists = lists;
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
    boolean isLong = Pagination.isLong(entries.size());
    return lists.pages(
        Page.TermPage.class,
        new PaginatedLists.Whole(parts.info(path, title, description), parts.body(path), entries),
        "",
        (part, body, rows) ->
            new Page.TermPage(
                parts.frame(part.info(), part.above(), jsonLd -> PageSubject.ITSELF),
                body,
                facet.id(),
                term.id(),
                wider(part.path(), facet, term),
                rows.stream().map(entry -> items.withTerm(part.path(), entry, isLong)).toList(),
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
}
