package org.leaven.page;

import java.util.ArrayList;
import java.util.HashMap;
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
  private final LongLists lists;

  TermPages(GeneratedPages.Room room, FilterMaker filters) {
    this.base = room.grounds().base();
    this.atlas = room.grounds().atlas();
    this.standings = room.grounds().standings();
    this.words = room.grounds().voice().words();
    this.frames = room.frames();
    this.texts = room.texts();
    this.filters = filters;
    this.recall = room.recall();
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
    String path = Atlas.path(facet, term);
    String title = words.say("term.title", facet.label(), term.label());
    String description = words.count("term.description", entries.size(), title);
    Heads.Sheet sheet =
        new Heads.Sheet(path, texts.title(path, title), texts.description(path, description));
    boolean isLong = Parts.isLong(entries.size());
    return lists.term(
        sheet,
        texts.body(path),
        entries,
        (part, body, rows) ->
            new Page.TermPage(
                frames.of(part.sheet(), part.above(), About.ITSELF),
                body,
                facet.id(),
                term.id(),
                wider(part.path(), facet, term),
                rows.stream().map(entry -> item(part.path(), entry, isLong)).toList(),
                part.parts()));
  }

  private static List<Link> wider(String path, Facet facet, Term term) {
    return FilterMaker.upwards(facet, term).stream()
        .skip(1)
        .map(each -> new Link(Hrefs.relative(path, Atlas.path(facet, each)), each.label(), false))
        .toList();
  }

  private Page.TermPage.Carrier item(String path, Entry entry, boolean isLong) {
    return isLong
        ? new Page.TermPage.Carrier(atlas.link(path, entry), List.of())
        : recall.piece(Page.TermPage.Carrier.class, path, entry, "", () -> withLines(path, entry));
  }

  private Page.TermPage.Carrier withLines(String path, Entry entry) {
    return new Page.TermPage.Carrier(
        atlas.link(path, entry),
        standings.topics().stream().map(topic -> standings.line(entry, topic)).toList());
  }
}
