package org.leaven.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.JudgementSet;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.source.SourceTreeReader;

/**
 * Tables about the content of a knowledge base: verdicts by topic, evidence, sources and entries.
 *
 * <p>Verdicts are counted, not rated.
 *
 * @param title title of the knowledge base; empty for a JBake site
 * @param tables none for a JBake site
 */
public record Statistics(String title, BuildReport report, List<Table> tables) {
  public Statistics {
    tables = List.copyOf(tables);
  }

  /**
   * A table of plain text.
   *
   * @param header column titles, as many as each row has cells
   */
  public record Table(String title, List<String> header, List<List<String>> rows) {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Computes the statistics of a source folder; writes nothing. */
  public static Statistics of(BuildOptions buildOptions) throws IOException {
    BuildReport report = new Build(buildOptions).check();
    if (!Build.isKnowledgeBase(buildOptions.source())) {
      return new Statistics("", report, List.of());
    }
    KnowledgeBase base =
        KnowledgeBaseResolver.resolve(
            DatasetReader.read(SourceTreeReader.read(buildOptions.source()).value())
                .value()
                .withoutDrafts());
    List<Table> tables =
        Stream.of(topics(base), evidence(base), sources(base), entries(base))
            .filter(table -> !table.rows().isEmpty())
            .toList();
    return new Statistics(base.head().title(), report, tables);
  }

  private static Table topics(KnowledgeBase base) {
    List<String> header = new ArrayList<>(List.of("Topic"));
    base.head().verdicts().forEach(verdict -> header.add(verdict.label()));
    header.addAll(List.of("Named under another", "Not listed"));
    List<List<String>> rows = new ArrayList<>();
    for (Topic topic : base.head().topics()) {
      List<String> row = new ArrayList<>(List.of(topic.label()));
      for (Verdict verdict : base.head().verdicts()) {
        row.add(count(base.entries(), entry -> has(entry, topic, verdict)));
      }
      row.add(count(base.entries(), entry -> isOnlyNamed(base, entry, topic)));
      row.add(count(base.entries(), entry -> base.judgements(entry, topic).isEmpty()));
      rows.add(row);
    }
    return new Table("Verdicts by topic", header, rows);
  }

  private static boolean has(Entry entry, Topic topic, Verdict verdict) {
    return entry.judgements(topic).stream().anyMatch(own -> own.verdict().equals(verdict));
  }

  private static boolean isOnlyNamed(KnowledgeBase base, Entry entry, Topic topic) {
    return base.judgements(entry, topic).listing() == JudgementSet.Listing.NAMED;
  }

  private static Table evidence(KnowledgeBase base) {
    List<Judgement> all = judgements(base).toList();
    List<List<String>> rows = new ArrayList<>();
    if (!all.isEmpty()) {
      rows.add(share("cite a source", all, own -> !own.citations().isEmpty()));
      rows.add(share("give a reason of their own", all, own -> !own.reasons().isEmpty()));
      rows.add(share("have a reason, their own or their list’s", all, Statistics::hasReason));
      rows.add(share("hold under a condition", all, own -> !own.conditions().isEmpty()));
      rows.add(share("say when they changed", all, own -> own.updated() != null));
    }
    return new Table("What verdicts rest on", List.of("Verdicts that", "How many"), rows);
  }

  private static boolean hasReason(Judgement own) {
    return !own.reasons().isEmpty() || !own.topic().reasonsFor(own.verdict()).isEmpty();
  }

  private static List<String> share(String what, List<Judgement> all, Predicate<Judgement> claim) {
    return List.of(what, count(all, claim) + " of " + all.size());
  }

  private static Table sources(KnowledgeBase base) {
    List<List<String>> rows = new ArrayList<>();
    for (Source source : base.head().sources()) {
      List<Citation> places =
          judgements(base)
              .flatMap(Statistics::citations)
              .filter(citation -> citation.source().id().equals(source.id()))
              .toList();
      long distinct = places.stream().map(Citation::locator).distinct().count();
      rows.add(List.of(source.label(), String.valueOf(places.size()), String.valueOf(distinct)));
    }
    return new Table(
        "Sources", List.of("Source", "Cited by verdicts and reasons", "Places in it"), rows);
  }

  private static Stream<Citation> citations(Judgement own) {
    return Stream.concat(
        own.citations().stream(),
        own.reasons().stream().map(Reason::citations).flatMap(List::stream));
  }

  private static Table entries(KnowledgeBase base) {
    List<String> header = new ArrayList<>(List.of("Name"));
    base.head().topics().forEach(topic -> header.add(topic.label()));
    List<List<String>> rows = new ArrayList<>();
    for (Entry entry : base.entries()) {
      List<String> row = new ArrayList<>(List.of(entry.name()));
      for (Topic topic : base.head().topics()) {
        row.add(labels(base.judgements(entry, topic)));
      }
      rows.add(row);
    }
    return new Table("Entries", header, rows);
  }

  /** The labels of all verdicts, and the entries that they name it under. */
  private static String labels(JudgementSet set) {
    Stream<String> labels =
        switch (set.listing()) {
          case OWN -> set.verdicts().stream().map(Verdict::label);
          case NAMED ->
              set.namings().stream()
                  .map(by -> by.judgement().verdict().label() + ", under " + by.parent().name());
          case NONE -> Stream.of("Not listed");
        };
    return labels.collect(Collectors.joining("; "));
  }

  private static Stream<Judgement> judgements(KnowledgeBase base) {
    return base.entries().stream().map(Entry::judgements).flatMap(List::stream);
  }

  private static <T> String count(List<T> all, Predicate<T> claim) {
    return String.valueOf(all.stream().filter(claim).count());
  }
}
