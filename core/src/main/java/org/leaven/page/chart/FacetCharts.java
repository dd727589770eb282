package org.leaven.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.leaven.knowledge.Verdict;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.FacetBarChart;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/**
 * Makes bar charts of the facet terms that entries in a topic's lists have in common.
 *
 * <p>A term counts where the source says or implies it, not where it is the site's own grouping;
 * and a term with sources counts for a topic only where the verdict there, or its reason, rests on
 * one of them: what a source says of an entry under one topic is not said under the others.
 *
 * <p>A term is charted that at least two entries have. Facets are charted that the author marks;
 * where none is marked, only the facet whose terms cover most entries.
 */
public final class FacetCharts {
  private static final int FEWEST = 2;
  private static final int MAX_TERMS = 8;
  private static final int MAX_MARKS = 60;

  private final KnowledgeBase base;
  private final VerdictResolver verdicts;
  private final Messages words;

  public FacetCharts(KnowledgeBase base, VerdictResolver verdicts, Messages words) {
    this.base = base;
    this.verdicts = verdicts;
    this.words = words;
  }

  /**
   * The charts of a topic, with links relative to a path; empty where its entries have nothing in
   * common.
   */
  public List<FacetBarChart> of(String from, Topic topic) {
    Map<String, Map<String, List<Listed>>> entries = entriesByTerm(topic);
    List<Facet> facets = base.head().facets();
    if (facets.stream().anyMatch(Facet::isCharted)) {
      return facets.stream()
          .filter(Facet::isCharted)
          .flatMap(facet -> chart(facet, entries).stream())
          .map(chart -> chart.shown(new ChartPlacement(from, topic)))
          .toList();
    }
    return facets.stream()
        .flatMap(facet -> chart(facet, entries).stream())
        .max(Comparator.comparing(Chart::reach))
        .map(chart -> List.of(chart.shown(new ChartPlacement(from, topic))))
        .orElse(List.of());
  }

  /** A topic, and the path that links are relative to. */
  private record ChartPlacement(String from, Topic topic) {}

  /** An entry in one of a topic's lists. */
  private record Listed(Entry entry, Verdict verdict) {}

  /** The entries of a topic's lists by the ids of their facets and terms, in the lists' order. */
  private Map<String, Map<String, List<Listed>>> entriesByTerm(Topic topic) {
    Map<String, Map<String, List<Listed>>> found = new HashMap<>();
    for (Verdict verdict : base.head().verdicts()) {
      for (Entry entry : base.listed(topic, verdict)) {
        Listed listed = new Listed(entry, verdict);
        Set<Citation> places = places(entry, topic, verdict);
        for (FacetValue value : entry.facets()) {
          if (value.basis() != Basis.EDITORIAL && holds(value, places)) {
            found
                .computeIfAbsent(value.facet().id(), id -> new LinkedHashMap<>())
                .computeIfAbsent(value.term().id(), id -> new ArrayList<>())
                .add(listed);
          }
        }
      }
    }
    return found;
  }

  /** The terms of a facet that entries have in common; none where they have nothing in common. */
  private Optional<Chart> chart(Facet facet, Map<String, Map<String, List<Listed>>> entries) {
    Map<String, List<Listed>> terms = new LinkedHashMap<>();
    entries.getOrDefault(facet.id(), Map.of()).entrySet().stream()
        .filter(term -> entries(term.getValue()) >= FEWEST)
        .sorted(Comparator.comparing(term -> -entries(term.getValue())))
        .limit(MAX_TERMS)
        .forEach(term -> terms.put(term.getKey(), term.getValue()));
    return terms.isEmpty() ? Optional.empty() : Optional.of(new Chart(facet, terms));
  }

  /** How many entries there are: one with several verdicts stands in several lists. */
  private static long entries(List<Listed> all) {
    return all.stream().map(listed -> listed.entry().id()).distinct().count();
  }

  /** What is charted of a facet: by term, the longest list first. */
  private final class Chart {
    private final Facet facet;
    private final Map<String, List<Listed>> terms;

    Chart(Facet facet, Map<String, List<Listed>> terms) {
      this.facet = facet;
      this.terms = terms;
    }

    long reach() {
      return entries(terms.values().stream().flatMap(List::stream).toList());
    }

    FacetBarChart shown(ChartPlacement place) {
      Map<String, String> labels = new HashMap<>();
      facet.terms().forEach(term -> labels.put(term.id(), term.label()));
      List<FacetBarChart.Bar> bars = new ArrayList<>();
      terms.forEach((term, all) -> bars.add(bar(term, labels.getOrDefault(term, ""), all, place)));
      return new FacetBarChart(facet.id(), facet.label(), bars);
    }
  }

  private FacetBarChart.Bar bar(String term, String label, List<Listed> all, ChartPlacement place) {
    int more = all.size() - MAX_MARKS;
    return new FacetBarChart.Bar(
        term,
        label,
        all.stream().limit(MAX_MARKS).map(listed -> mark(place, listed)).toList(),
        more > 0 ? words.say("chart.more", words.number(Integer.toString(more))) : "",
        words.number(Long.toString(entries(all))));
  }

  /** A link to the row, which may be on the page of a later part of the list. */
  private FacetBarChart.MarkLink mark(ChartPlacement place, Listed listed) {
    Entry entry = listed.entry();
    String page = verdicts.rowPage(place.topic(), listed.verdict(), entry);
    String path = page.equals(place.from()) ? "" : Hrefs.relative(place.from(), page);
    return new FacetBarChart.MarkLink(
        entry.id(),
        entry.name(),
        verdicts.brief(place.from(), entry, place.topic()).phrase(),
        path + "#" + VerdictResolver.row(entry, place.topic(), listed.verdict()),
        VerdictResolver.mark(listed.verdict()));
  }

  private static boolean holds(FacetValue value, Set<Citation> places) {
    return value.citations().isEmpty() || value.citations().stream().anyMatch(places::contains);
  }

  /** The places in sources that an entry's place in one of a topic's lists rests on. */
  private static Set<Citation> places(Entry entry, Topic topic, Verdict verdict) {
    Set<Citation> places = new HashSet<>();
    for (Judgement own : entry.judgements(topic)) {
      if (own.verdict().equals(verdict)) {
        places.addAll(own.citations());
        own.reasons().forEach(reason -> places.addAll(reason.citations()));
      }
    }
    return places;
  }
}
