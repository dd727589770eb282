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
import org.leaven.page.view.Link;
import org.leaven.page.view.Page;
import org.leaven.page.view.SourceView;
import org.leaven.source.Hrefs;

/** Makes the page of the sources, with what rests on each place in them, and its later parts. */
final class SourcesPages {
  private final GeneratedPages.Room room;
  private final Atlas atlas;
  private final Standings standings;
  private final Voice voice;

  SourcesPages(GeneratedPages.Room room) {
    this.room = room;
    this.atlas = room.grounds().atlas();
    this.standings = room.grounds().standings();
    this.voice = room.grounds().voice();
  }

  List<Page> pages(Heads.Sheet first, LongLists lists) {
    List<Citations.Row> rows = atlas.citations().rows();
    return IntStream.range(0, Parts.count(rows.size()))
        .parallel()
        .<Page>mapToObj(number -> page(lists.part(first, number, rows.size()), rows, number))
        .toList();
  }

  private Page page(LongLists.Part part, List<Citations.Row> rows, int number) {
    return new Page.Sources(
        room.frames().of(part.sheet(), part.above(), room.things().everything()),
        part.body(room.texts().body(Atlas.SOURCES)),
        sources(part.path(), Parts.rows(rows, number)),
        part.parts());
  }

  private List<SourceView> sources(String from, List<Citations.Row> rows) {
    Map<Source, Map<Citation, List<Link>>> sources = new LinkedHashMap<>();
    for (Citations.Row row : rows) {
      Map<Citation, List<Link>> places =
          sources.computeIfAbsent(row.place().source(), source -> new LinkedHashMap<>());
      if (row.statement() != null) {
        places
            .computeIfAbsent(row.place(), place -> new ArrayList<>())
            .add(link(from, row.statement()));
      }
    }
    List<SourceView> views = new ArrayList<>();
    sources.forEach((source, places) -> views.add(view(from, source, places)));
    return views;
  }

  private Link link(String from, Citations.Statement statement) {
    Topic topic = statement.topic();
    Verdict verdict = statement.verdict();
    Entry entry = statement.entry();
    if (topic == null) {
      Entry whole = Objects.requireNonNull(entry);
      return link(from, Atlas.path(whole), whole.name());
    }
    if (verdict == null) {
      return link(from, Atlas.path(topic), Wording.heading(topic.label()));
    }
    String phrase = standings.phrase(verdict, topic);
    if (entry == null) {
      String table = Atlas.path(topic) + "#" + Tables.id(topic, verdict);
      return link(from, table, voice.words().say("statement.list", phrase));
    }
    String row = standings.rowPage(topic, entry) + "#" + Tables.row(entry);
    return link(from, row, voice.words().say("statement.verdict", entry.name(), phrase));
  }

  private static Link link(String from, String to, String text) {
    return new Link(Hrefs.relative(from, to), text, false);
  }

  private SourceView view(String from, Source source, Map<Citation, List<Link>> places) {
    List<SourceView.Place> views = new ArrayList<>();
    places.forEach((place, links) -> views.add(place(place, links)));
    return new SourceView(
        source.id(),
        source.label(),
        voice.inline().html(source.note(), atlas.book(from)),
        source.url(),
        views);
  }

  private static SourceView.Place place(Citation place, List<Link> links) {
    Source source = place.source();
    String locator = place.locator();
    String label = locator.isEmpty() ? source.label() : source.locator() + " " + locator;
    return new SourceView.Place(
        Atlas.anchor(place), locator, Wording.heading(label.strip()), links);
  }
}
