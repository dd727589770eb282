package org.leaven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaven.knowledge.Basis;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetValue;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.view.Shared;
import org.leaven.page.view.VerdictTable;
import org.leaven.source.Hrefs;

/**
 * Charts what the entries in a topic's lists have in common.
 *
 * <p>A term counts where the source says or implies it, not where it is the site's own grouping;
 * and a term with sources counts for a topic only where the verdict there, or its reason, rests on
 * one of them: what a source says of an entry under one topic is not said under the others.
 *
 * <p>Facets are charted that the author marks. Where none is marked, terms are charted that at
 * least two entries carry, of the facet by which most entries of the lists are alike.
 */
final class Charts {
  private static final int FEWEST = 2;
  private static final int MOST_TERMS = 8;
  private static final int MOST_MARKS = 60;

  private final KnowledgeBase base;
  private final Standings standings;
  private final Words words;

  Charts(KnowledgeBase base, Standings standings, Words words) {
    this.base = base;
    this.standings = standings;
    this.words = words;
  }

  /**
   * The charts of a topic, from its whole tables, as seen from a path; empty where its entries have
   * nothing in common.
   */
  List<Shared> of(String from, Topic topic, List<VerdictTable> tables) {
    Map<String, Shared> all = new LinkedHashMap<>();
    for (Facet facet : base.head().facets()) {
      List<Shared.Bar> bars = bars(facet, new Place(from, topic), tables);
      if (!bars.isEmpty()) {
        all.put(facet.id(), new Shared(facet.id(), facet.label(), bars));
      }
    }
    boolean areMarked = base.head().facets().stream().anyMatch(Facet::isCharted);
    if (areMarked) {
      return base.head().facets().stream()
          .filter(Facet::isCharted)
          .flatMap(facet -> Optional.ofNullable(all.get(facet.id())).stream())
          .toList();
    }
    return all.values().stream()
        .max(Comparator.comparing(Charts::reach))
        .map(List::of)
        .orElse(List.of());
  }

  private static long reach(Shared shared) {
    return shared.bars().stream()
        .flatMap(bar -> bar.marks().stream())
        .map(Shared.MarkLink::entry)
        .distinct()
        .count();
  }

  /** A topic, seen from a path. */
  private record Place(String from, Topic topic) {}

  private List<Shared.Bar> bars(Facet facet, Place place, List<VerdictTable> tables) {
    Map<String, List<Shared.MarkLink>> marks = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    facet.terms().forEach(term -> labels.put(term.id(), term.label()));
    for (VerdictTable table : tables) {
      for (VerdictTable.Row row : table.rows()) {
        for (String term : terms(facet, place.topic(), row.entry().id())) {
          marks.computeIfAbsent(term, key -> new ArrayList<>()).add(mark(place, row));
        }
      }
    }
    return marks.entrySet().stream()
        .filter(term -> facet.isCharted() || term.getValue().size() >= FEWEST)
        .sorted(Comparator.comparing(term -> -term.getValue().size()))
        .limit(MOST_TERMS)
        .map(term -> bar(term.getKey(), labels.getOrDefault(term.getKey(), ""), term.getValue()))
        .toList();
  }

  private Shared.Bar bar(String term, String label, List<Shared.MarkLink> marks) {
    int more = marks.size() - MOST_MARKS;
    return new Shared.Bar(
        term,
        label,
        List.copyOf(marks.subList(0, Math.min(MOST_MARKS, marks.size()))),
        more > 0 ? words.say("chart.more", words.number(Integer.toString(more))) : "",
        words.number(Integer.toString(marks.size())));
  }

  /** Leads to the row, which may be on the page of a later part of the list. */
  private Shared.MarkLink mark(Place place, VerdictTable.Row row) {
    Entry entry = base.entry(row.entry().id()).orElseThrow();
    String page = standings.rowPage(place.topic(), entry);
    String path = page.equals(place.from()) ? "" : Hrefs.relative(place.from(), page);
    return new Shared.MarkLink(
        row.entry().id(),
        row.entry().name(),
        row.standing().phrase(),
        path + "#" + row.id(),
        row.standing().mark().polarity());
  }

  private List<String> terms(Facet facet, Topic topic, String id) {
    Entry entry = base.entry(id).orElseThrow();
    Set<Citation> places = places(entry, topic);
    return entry.facets().stream()
        .filter(value -> value.facet().id().equals(facet.id()))
        .filter(value -> value.basis() != Basis.EDITORIAL)
        .filter(value -> holds(value, places))
        .map(value -> value.term().id())
        .toList();
  }

  private static boolean holds(FacetValue value, Set<Citation> places) {
    return value.citations().isEmpty() || value.citations().stream().anyMatch(places::contains);
  }

  /** The places in sources that an entry's verdict for a topic rests on. */
  private static Set<Citation> places(Entry entry, Topic topic) {
    Set<Citation> places = new HashSet<>();
    entry.judgement(topic).ifPresent(own -> addPlaces(places, own));
    return places;
  }

  private static void addPlaces(Set<Citation> places, Judgement own) {
    places.addAll(own.citations());
    own.reasons().forEach(reason -> places.addAll(reason.citations()));
  }
}
