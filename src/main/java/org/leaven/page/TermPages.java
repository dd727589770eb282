package org.leaven.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Term;
import org.leaven.page.cache.FragmentCache;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.ListParts;
import org.leaven.page.metadata.LayoutMaker;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.Page;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/**
 * Makes a page for each facet term that some entry has, which replaces the filters without a
 * script.
 *
 * <p>Entries of narrower terms are also listed on the page of the wider term.
 */
final class TermPages {
  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final VerdictResolver standings;
  private final LayoutMaker frames;
  private final RenderedTexts texts;
  private final Messages words;
  private final FilterMaker filters;
  private final FragmentCache fragments;
  private final LongLists lists;

  TermPages(GeneratedPages.Room room, FilterMaker filters) {
    this.base = room.grounds().base();
    this.linkResolver = room.grounds().linkResolver();
    this.standings = room.grounds().standings();
    this.words = room.grounds().renderers().words();
    this.frames = room.frames();
    this.texts = room.texts();
    this.filters = filters;
    this.fragments = room.fragments();
    this.lists = new LongLists(room);
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
    PageMetadata.Sheet sheet =
        new PageMetadata.Sheet(
            path, texts.title(path, title), texts.description(path, description));
    boolean isLong = ListParts.isLong(entries.size());
    return lists.term(
        sheet,
        texts.body(path),
        entries,
        (part, body, rows) ->
            new Page.TermPage(
                frames.of(part.sheet(), part.above(), PageSubject.ITSELF),
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
        : fragments.piece(
            Page.TermPage.Carrier.class, path, entry, "", () -> withLines(path, entry));
  }

  private Page.TermPage.Carrier withLines(String path, Entry entry) {
    return new Page.TermPage.Carrier(
        linkResolver.link(path, entry),
        standings.topics().stream().map(topic -> standings.line(entry, topic)).toList());
  }
}
