package org.leaven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Topic;
import org.leaven.page.view.Link;
import org.leaven.page.view.SourceView;
import org.leaven.source.Hrefs;

/** Turns citations round: for each place in a source, what rests on it. */
final class SourcesPages {
  /** Locators by the first number in them, then as text: line 8 before line 37 before 46-47. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing(SourcesPages::number).thenComparing(Comparator.naturalOrder());

  private final KnowledgeBase base;
  private final Standings standings;
  private final Voice voice;
  private final Atlas atlas;
  private final Map<String, Map<String, Set<Link>>> statements = new HashMap<>();

  SourcesPages(KnowledgeBase base, Atlas atlas, Standings standings, Voice voice) {
    this.base = base;
    this.atlas = atlas;
    this.standings = standings;
    this.voice = voice;
  }

  /** Every source, in the order of {@code kb.yaml}, with the places that are cited. */
  List<SourceView> sources() {
    base.head().topics().forEach(this::topic);
    base.entries().forEach(this::entry);
    return base.head().sources().stream().map(this::view).toList();
  }

  private void topic(Topic topic) {
    Link page = link(Atlas.path(topic), Wording.heading(topic.label()));
    cite(topic.citations(), page);
    base.head()
        .verdicts()
        .forEach(
            verdict -> {
              String table = "#verdict-" + topic.id() + "-" + verdict.id();
              String text = voice.words().say("statement.list", standings.phrase(verdict, topic));
              reasons(topic.reasonsFor(verdict), link(Atlas.path(topic) + table, text));
            });
  }

  private void entry(Entry entry) {
    Link page = link(Atlas.path(entry), entry.name());
    entry.judgements().forEach(own -> judgement(entry, own));
    cite(entry.citations(), page);
    entry.facets().forEach(value -> cite(value.citations(), page));
    entry.relations().forEach(relation -> cite(relation.citations(), page));
  }

  private void judgement(Entry entry, Judgement own) {
    String phrase = standings.phrase(own.verdict(), own.topic());
    String text = voice.words().say("statement.verdict", entry.name(), phrase);
    Link row = link(standings.rowPage(own.topic(), entry) + "#row-" + entry.id(), text);
    cite(own.citations(), row);
    reasons(own.reasons(), row);
  }

  private void reasons(List<Reason> reasons, Link link) {
    reasons.forEach(reason -> cite(reason.citations(), link));
  }

  private void cite(List<Citation> citations, Link link) {
    Consumer<Citation> note =
        citation ->
            statements
                .computeIfAbsent(citation.source().id(), id -> new HashMap<>())
                .computeIfAbsent(citation.locator(), locator -> new LinkedHashSet<>())
                .add(link);
    citations.forEach(note);
  }

  private static Link link(String to, String text) {
    return new Link(Hrefs.relative(Atlas.SOURCES, to), text, false);
  }

  private SourceView view(Source source) {
    List<SourceView.Place> places = new ArrayList<>();
    statements.getOrDefault(source.id(), Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BY_NUMBER))
        .forEach(cited -> places.add(place(source, cited.getKey(), cited.getValue())));
    return new SourceView(
        source.id(),
        source.label(),
        voice.inline().html(source.note(), atlas.book(Atlas.SOURCES)),
        source.url(),
        places);
  }

  private static SourceView.Place place(Source source, String locator, Set<Link> links) {
    Citation citation = new Citation(source, locator);
    String label = locator.isEmpty() ? source.label() : source.locator() + " " + locator;
    return new SourceView.Place(
        Atlas.anchor(citation), locator, Wording.heading(label.strip()), List.copyOf(links));
  }

  /** The first nine digits that stand together, at most; less than nothing without any. */
  private static int number(String locator) {
    int from = 0;
    while (from < locator.length() && !isDigit(locator.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < locator.length() && to < from + 9 && isDigit(locator.charAt(to))) {
      to++;
    }
    return from == to ? -1 : Integer.parseInt(locator, from, to, 10);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
