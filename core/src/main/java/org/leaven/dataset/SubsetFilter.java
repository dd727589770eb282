package org.leaven.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.source.problem.Located;

/**
 * Chooses the topics and entries of a subset.
 *
 * <p>An entry that stays has all its verdicts for the topics that stay, including those of entries
 * that name it. So an entry that names another in a verdict, or is named there, stays with it, and
 * "not listed" is true in the subset if it is true in the whole.
 */
final class SubsetFilter {
  private final Subset subset;
  private final Dataset whole;
  private final Set<String> entries = new HashSet<>();
  private final Set<String> topics = new HashSet<>();

  SubsetFilter(Subset subset, Dataset whole) {
    this.subset = subset;
    this.whole = whole;
    Set<String> judged = namedOrJudged(whole.entries().stream().flatMap(this::judgements));
    Set<String> here =
        namedOrJudged(
            whole.entries().stream()
                .flatMap(this::judgements)
                .filter(own -> subset.hasTopic(own.judgement().topic().value())));
    whole.entries().stream()
        .filter(this::hasTerms)
        .map(SubsetFilter::id)
        .filter(here::contains)
        .forEach(entries::add);
    addNamed();
    addUnjudged(judged);
    Set<String> used = topicsOf(whole.entries().stream());
    Set<String> stillUsed = topicsOf(whole.entries().stream().filter(this::isKept));
    whole.head().topics().ids().stream()
        .filter(subset::hasTopic)
        .filter(id -> stillUsed.contains(id) || !used.contains(id))
        .forEach(topics::add);
  }

  private record Own(RawEntry entry, RawJudgement judgement) {}

  private Stream<Own> judgements(RawEntry entry) {
    return entry.judgements().stream().map(judgement -> new Own(entry, judgement));
  }

  private static String id(RawEntry entry) {
    return entry.id().value();
  }

  private static Set<String> namedOrJudged(Stream<Own> judgements) {
    Set<String> ids = new HashSet<>();
    judgements.forEach(
        own -> {
          ids.add(id(own.entry()));
          own.judgement().includes().stream().map(Located::value).forEach(ids::add);
        });
    return ids;
  }

  private static Set<String> topicsOf(Stream<RawEntry> entries) {
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> entry.judgements().forEach(own -> ids.add(own.topic().value())));
    return ids;
  }

  boolean isKept(RawEntry entry) {
    return entries.contains(id(entry));
  }

  /** Whether it has a term of each facet; a narrower term counts as the broader one. */
  private boolean hasTerms(RawEntry entry) {
    return subset.terms().entrySet().stream()
        .allMatch(
            facet ->
                entry.terms().stream()
                    .filter(own -> own.facet().value().equals(facet.getKey()))
                    .anyMatch(own -> isIn(facet.getKey(), own.term().value(), facet.getValue())));
  }

  private boolean isIn(String facet, String term, Set<String> wanted) {
    Set<String> seen = new HashSet<>();
    String id = term;
    while (!id.isEmpty() && seen.add(id) && !wanted.contains(id)) {
      String narrow = id;
      id =
          whole
              .head()
              .facets()
              .find(facet)
              .flatMap(own -> own.terms().find(narrow))
              .map(own -> own.broader().value())
              .orElse("");
    }
    return wanted.contains(id);
  }

  /** Adds the entries that name those that stay in a verdict, or are named by them. */
  private void addNamed() {
    int before;
    do {
      before = entries.size();
      for (RawEntry entry : whole.entries()) {
        for (RawJudgement own : entry.judgements()) {
          List<String> named = own.includes().stream().map(Located::value).toList();
          boolean isHere = isKept(entry) || named.stream().anyMatch(entries::contains);
          if (subset.hasTopic(own.topic().value()) && isHere) {
            entries.add(id(entry));
            entries.addAll(named);
          }
        }
      }
    } while (entries.size() > before);
  }

  /**
   * Adds entries that have no verdict in the whole knowledge base, except those that are related to
   * entries that are left out, and to no others.
   */
  private void addUnjudged(Set<String> judged) {
    List<RawEntry> unjudged =
        whole.entries().stream().filter(entry -> !judged.contains(id(entry))).toList();
    Set<String> leftOut = new HashSet<>(judged);
    leftOut.removeAll(entries);
    unjudged.stream().filter(entry -> !hasTerms(entry)).map(SubsetFilter::id).forEach(leftOut::add);
    int before;
    do {
      before = leftOut.size();
      unjudged.stream()
          .filter(entry -> !entry.relations().isEmpty())
          .filter(
              entry ->
                  entry.relations().stream()
                      .allMatch(own -> leftOut.contains(own.target().value())))
          .map(SubsetFilter::id)
          .forEach(leftOut::add);
    } while (leftOut.size() > before);
    unjudged.stream()
        .map(SubsetFilter::id)
        .filter(id -> !leftOut.contains(id))
        .forEach(entries::add);
  }

  /** The same choice from the dataset in any language. */
  Dataset in(Dataset language) {
    Map<String, String> names = new HashMap<>();
    Set<String> paths = new HashSet<>();
    for (RawEntry entry : language.entries()) {
      if (!isKept(entry)) {
        Stream.concat(Stream.of(entry.id()), entry.formerIds().stream())
            .map(Located::value)
            .forEach(id -> names.put(id, entry.name().value()));
        paths.add(entry.folder() + "/" + id(entry) + ".html");
      }
    }
    for (RawTopic topic : language.head().topics().items()) {
      String id = topic.id().value();
      if (!topics.contains(id)) {
        names.putIfAbsent(id, topic.label().value());
        paths.add("topics/" + id + ".html");
      }
    }
    return language.part(
        this,
        language.head().withTopics(topics::contains),
        language.entries().stream().filter(this::isKept).toList(),
        new LeftOut(subset, names, paths));
  }
}
