package org.leaven.page.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetTerm;
import org.leaven.knowledge.FacetValue;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.view.paging.FilterView;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;

/**
 * Makes the filters of entries: by the verdict for each topic, by certainty, by the terms of each
 * facet, and by the values of fields that are numbers, dates, or yes and no.
 *
 * <p>A term also matches the entries of its narrower terms. "Not listed" is a choice of each topic,
 * too.
 */
public final class FilterMaker {
  private static final String CERTAINTY = "certainty";

  private final KnowledgeBase base;
  private final VerdictResolver verdicts;
  private final Messages words;
  private final ViewCache cache;

  public FilterMaker(
      KnowledgeBase base, VerdictResolver verdicts, Messages words, ViewCache cache) {
    this.cache = cache;
    this.base = base;
    this.verdicts = verdicts;
    this.words = words;
  }

  /** The filters of these entries, with the choices that match some of them. */
  public List<FilterView> filters(List<Entry> entries) {
    Map<String, Integer> counts = new HashMap<>();
    entries.forEach(
        entry -> choices(entry).forEach(choice -> counts.merge(choice, 1, Integer::sum)));
    List<FilterView> filters = new ArrayList<>();
    verdicts.topics().forEach(topic -> add(filters, ofTopic(topic), counts));
    add(filters, ofCertainties(), counts);
    base.head().facets().forEach(facet -> add(filters, ofFacet(facet), counts));
    base.head().fields().forEach(field -> add(filters, ofField(field, entries), counts));
    return filters;
  }

  private static void add(List<FilterView> filters, FilterView all, Map<String, Integer> counts) {
    List<FilterView.Choice> carried =
        all.choices().stream()
            .filter(choice -> counts.containsKey(all.key(choice)))
            .map(
                choice ->
                    new FilterView.Choice(
                        choice.id(), choice.label(), counts.getOrDefault(all.key(choice), 0)))
            .toList();
    if (!carried.isEmpty()) {
      filters.add(new FilterView(all.id(), all.label(), all.range(), carried));
    }
  }

  private FilterView ofTopic(Topic topic) {
    List<FilterView.Choice> choices = new ArrayList<>();
    for (Verdict verdict : base.head().verdicts()) {
      choices.add(new FilterView.Choice(verdict.id(), verdict.label(), 0));
    }
    choices.add(new FilterView.Choice(VerdictResolver.NONE, words.say("verdict.none"), 0));
    return new FilterView(
        "verdict." + topic.id(), AuthorWording.heading(topic.label()), "", choices);
  }

  private FilterView ofCertainties() {
    List<FilterView.Choice> choices =
        base.head().certainties().stream()
            .map(own -> new FilterView.Choice(own.id(), own.label(), 0))
            .toList();
    return new FilterView(CERTAINTY, words.say("filter.certainty"), "", choices);
  }

  private static FilterView ofFacet(Facet facet) {
    List<FilterView.Choice> choices =
        facet.terms().stream()
            .map(term -> new FilterView.Choice(term.id(), term.label(), 0))
            .toList();
    return new FilterView("facet." + facet.id(), facet.label(), "", choices);
  }

  /** The values of entries in a field, in their order. */
  private FilterView ofField(Field field, List<Entry> entries) {
    boolean isRange = field.type().hasRanges();
    Comparator<String> order =
        field.type() == Field.Type.NUMBER
            ? Comparator.comparing(BigDecimal::new)
            : Comparator.naturalOrder();
    List<FilterView.Choice> choices =
        entries.stream()
            .flatMap(entry -> entry.fields().stream())
            .filter(value -> value.field().id().equals(field.id()) && isFiltered(field))
            .map(Field.Value::text)
            .distinct()
            .sorted(isRange ? order : order.reversed())
            .map(value -> new FilterView.Choice(value, verdicts.fields().text(field, value), 0))
            .toList();
    String unit = field.unit().isEmpty() ? "" : " (" + field.unit() + ")";
    return new FilterView(
        "field." + field.id(), field.label() + unit, isRange ? field.type().id() : "", choices);
  }

  private static boolean isFiltered(Field field) {
    return field.type().hasRanges() || field.type() == Field.Type.YES_NO;
  }

  /** The choices that match an entry, as addresses name them; its terms and all wider ones. */
  private record Carried(List<String> choices, List<FacetTerm> terms) {}

  private Carried carried(Entry entry) {
    return cache.fragment(
        Carried.class, "", entry, "", () -> new Carried(choicesOf(entry), termsOf(entry)));
  }

  /** The choices that match an entry, as addresses name them. */
  public List<String> choices(Entry entry) {
    return carried(entry).choices();
  }

  /** The choice of a term, as addresses name it. */
  public static String choice(Facet facet, FacetTerm term) {
    return "facet." + facet.id() + "=" + term.id();
  }

  private List<String> choicesOf(Entry entry) {
    List<String> choices = new ArrayList<>();
    for (Topic topic : entry.isWithdrawn() ? List.<Topic>of() : verdicts.topics()) {
      verdicts(entry, topic).forEach(id -> choices.add("verdict." + topic.id() + "=" + id));
    }
    verdicts.topics().stream()
        .flatMap(topic -> base.judgements(entry, topic).judgements().stream())
        .flatMap(own -> Stream.ofNullable(own.certainty()))
        .forEach(own -> choices.add(CERTAINTY + "=" + own.id()));
    for (FacetValue value : entry.facets()) {
      for (FacetTerm term : upwards(value.facet(), value.term())) {
        choices.add(choice(value.facet(), term));
      }
    }
    entry.fields().stream()
        .filter(value -> isFiltered(value.field()))
        .forEach(value -> choices.add("field." + value.field().id() + "=" + value.text()));
    return choices.stream().distinct().toList();
  }

  /** The ids of all verdicts on an entry for a topic. */
  private List<String> verdicts(Entry entry, Topic topic) {
    List<String> ids = base.judgements(entry, topic).verdicts().stream().map(Verdict::id).toList();
    return ids.isEmpty() ? List.of(VerdictResolver.NONE) : ids;
  }

  /** The distinct terms of an entry, and all wider ones. */
  public List<FacetTerm> terms(Entry entry) {
    return carried(entry).terms();
  }

  private static List<FacetTerm> termsOf(Entry entry) {
    Set<FacetTerm> terms = new LinkedHashSet<>();
    entry.facets().forEach(value -> terms.addAll(upwards(value.facet(), value.term())));
    return List.copyOf(terms);
  }

  /**
   * A term and its wider ones, from the narrowest; cycles are rejected when the dataset is read.
   */
  public static List<FacetTerm> upwards(Facet facet, FacetTerm term) {
    List<FacetTerm> terms = new ArrayList<>(List.of(term));
    Optional<FacetTerm> wider = term(facet, term.broader());
    while (wider.isPresent() && terms.size() <= facet.terms().size()) {
      terms.add(wider.get());
      wider = term(facet, wider.get().broader());
    }
    return terms;
  }

  private static Optional<FacetTerm> term(Facet facet, String id) {
    return facet.terms().stream().filter(term -> term.id().equals(id)).findFirst();
  }
}
