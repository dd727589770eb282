package org.leaven.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Term;
import org.leaven.page.view.Link;
import org.leaven.page.view.Page;
import org.leaven.source.Hrefs;

/**
 * Makes a plain page for each term of each facet that some entry carries: without a script it is
 * what the filters are with one. Entries of narrower terms are among those of the wider one.
 */
final class TermPages {
  private final KnowledgeBase base;
  private final Atlas atlas;
  private final Standings standings;
  private final Frames frames;
  private final Texts texts;
  private final Words words;
  private final FilterMaker filters;
  private final Recall recall;

  TermPages(GeneratedPages.Room room, FilterMaker filters) {
    this.base = room.grounds().base();
    this.atlas = room.grounds().atlas();
    this.standings = room.grounds().standings();
    this.words = room.grounds().voice().words();
    this.frames = room.frames();
    this.texts = room.texts();
    this.filters = filters;
    this.recall = room.recall();
  }

  List<Page> pages() {
    Map<Term, List<Entry>> carriers = new LinkedHashMap<>();
    for (Entry entry : base.entries()) {
      for (Term term : filters.terms(entry)) {
        carriers.computeIfAbsent(term, key -> new ArrayList<>()).add(entry);
      }
    }
    List<Page> pages = new ArrayList<>();
    for (Facet facet : base.head().facets()) {
      for (Term term : facet.terms()) {
        List<Entry> entries = carriers.getOrDefault(term, List.of());
        if (!entries.isEmpty()) {
          pages.add(page(facet, term, entries));
        }
      }
    }
    return pages;
  }

  private Page page(Facet facet, Term term, List<Entry> entries) {
    String path = Atlas.path(facet, term);
    String title = words.say("term.title", facet.label(), term.label());
    boolean isLong = Parts.isLong(entries.size());
    String description = words.count("term.description", entries.size(), title);
    return new Page.TermPage(
        frames.of(
            new Heads.Sheet(path, texts.title(path, title), texts.description(path, description)),
            About.ITSELF),
        texts.body(path),
        facet.id(),
        term.id(),
        wider(path, facet, term),
        entries.stream().map(entry -> item(path, entry, isLong)).toList());
  }

  private static List<Link> wider(String path, Facet facet, Term term) {
    return FilterMaker.upwards(facet, term).stream()
        .skip(1)
        .map(each -> new Link(Hrefs.relative(path, Atlas.path(facet, each)), each.label(), false))
        .toList();
  }

  private Page.TermPage.Carrier item(String path, Entry entry, boolean isLong) {
    return recall.piece(
        Page.TermPage.Carrier.class, path, entry, isLong, () -> itemNow(path, entry, isLong));
  }

  private Page.TermPage.Carrier itemNow(String path, Entry entry, boolean isLong) {
    List<Page.TermPage.Line> lines =
        isLong
            ? List.of()
            : standings.topics().stream().map(topic -> standings.line(entry, topic)).toList();
    return new Page.TermPage.Carrier(atlas.link(path, entry), lines);
  }
}
