package org.leaven.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.KnowledgeBase.Naming;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;

/** Gives the normalized texts that pages must show about an entry and a topic. */
final class ExpectedFacts {
  private final KnowledgeBase base;
  private final VerdictPhrases words;
  private final List<Topic> topics;

  ExpectedFacts(KnowledgeBase base, VerdictPhrases words) {
    this.base = base;
    this.words = words;
    this.topics = topics(base);
  }

  KnowledgeBase base() {
    return base;
  }

  VerdictPhrases words() {
    return words;
  }

  /** Topics under which every entry has a standing: all but those that only group others. */
  List<Topic> topics() {
    return topics;
  }

  private static List<Topic> topics(KnowledgeBase base) {
    Set<String> used = new HashSet<>();
    Set<String> broader = new HashSet<>();
    base.entries().forEach(entry -> entry.judgements().forEach(own -> used.add(own.topic().id())));
    base.head().topics().forEach(topic -> broader.add(topic.broader()));
    return base.head().topics().stream()
        .filter(topic -> used.contains(topic.id()) || !broader.contains(topic.id()))
        .toList();
  }

  /** The verdict that holds: the entry's own, or that of the entry it is named under. */
  Optional<Verdict> verdict(Entry entry, Topic topic) {
    return entry
        .judgement(topic)
        .or(() -> base.namings(entry, topic).stream().map(Naming::judgement).findFirst())
        .map(Judgement::verdict);
  }

  /** The id of the verdict as pages write it. */
  String verdictId(Entry entry, Topic topic) {
    return verdict(entry, topic).map(Verdict::id).orElse("none");
  }

  String phrase(Entry entry, Topic topic) {
    return verdict(entry, topic)
        .map(verdict -> words.phrase(verdict, topic))
        .orElseGet(() -> words.notListed(topic));
  }

  /** The texts of a cell of the comparison table. */
  List<String> cell(Entry entry, Topic topic) {
    List<String> pieces = new ArrayList<>();
    pieces.add(
        verdict(entry, topic)
            .map(verdict -> TextNormalizer.of(verdict.label()))
            .orElseGet(() -> words.say("verdict.none")));
    pieces.addAll(circumstances(entry, topic));
    return pieces;
  }

  /** The texts of a line about an entry and a topic. */
  List<String> line(Entry entry, Topic topic) {
    List<String> pieces = new ArrayList<>(List.of(phrase(entry, topic)));
    pieces.addAll(circumstances(entry, topic));
    return pieces;
  }

  /** The entries that name it, where it has no verdict of its own, and the conditions. */
  private List<String> circumstances(Entry entry, Topic topic) {
    List<String> pieces = new ArrayList<>();
    if (entry.judgement(topic).isEmpty()) {
      pieces.addAll(parents(entry, topic));
    }
    for (Judgement judgement : judgements(entry, topic)) {
      judgement.conditions().stream().map(words::condition).forEach(pieces::add);
    }
    return pieces.stream().distinct().toList();
  }

  private List<String> parents(Entry entry, Topic topic) {
    return base.namings(entry, topic).stream()
        .map(naming -> TextNormalizer.of(naming.parent().name()))
        .distinct()
        .toList();
  }

  private List<String> conditions(Judgement own) {
    return own.conditions().stream().map(each -> words.condition(own.verdict(), each)).toList();
  }

  private List<Judgement> judgements(Entry entry, Topic topic) {
    return entry
        .judgement(topic)
        .map(List::of)
        .orElseGet(() -> base.namings(entry, topic).stream().map(Naming::judgement).toList());
  }

  /** The texts on an entry's page about a topic. */
  List<String> standing(Entry entry, Topic topic) {
    List<String> pieces = new ArrayList<>(List.of(phrase(entry, topic)));
    pieces.addAll(parents(entry, topic));
    judgements(entry, topic).stream()
        .flatMap(judgement -> conditions(judgement).stream())
        .distinct()
        .forEach(pieces::add);
    entry.judgement(topic).ifPresent(own -> pieces.addAll(details(own)));
    verdict(entry, topic).ifPresent(verdict -> pieces.addAll(listReasons(topic, verdict)));
    judgements(entry, topic).stream().limit(1).forEach(first -> pieces.add(updated(first)));
    judgements(entry, topic).stream()
        .flatMap(judgement -> judgement.citations().stream())
        .distinct()
        .forEach(citation -> pieces.add(words.source(citation)));
    return pieces;
  }

  /** The texts of an entry's row in the table of a topic. */
  List<String> row(Entry entry, Judgement own) {
    List<String> pieces = new ArrayList<>(List.of(TextNormalizer.of(entry.name())));
    pieces.addAll(conditions(own));
    pieces.addAll(details(own));
    pieces.add(updated(own));
    pieces.addAll(shortSources(own.citations()));
    for (Topic other : topics()) {
      boolean isElsewhere = !other.id().equals(own.topic().id());
      if (isElsewhere && verdict(entry, other).isPresent()) {
        pieces.addAll(line(entry, other));
      }
    }
    return pieces;
  }

  private static String updated(Judgement judgement) {
    return TextNormalizer.of(Objects.toString(judgement.updated(), ""));
  }

  private List<String> details(Judgement own) {
    List<String> pieces = new ArrayList<>();
    own.reasons().forEach(reason -> pieces.addAll(reason(reason)));
    own.includes().stream()
        .flatMap(id -> base.entry(id).stream())
        .forEach(included -> pieces.add(TextNormalizer.of(included.name())));
    pieces.add(TextNormalizer.ofMarkdown(own.note(), base));
    return pieces;
  }

  /** The reasons that apply to the whole list. */
  List<String> listReasons(Topic topic, Verdict verdict) {
    return topic.reasonsFor(verdict).stream().flatMap(reason -> reason(reason).stream()).toList();
  }

  private List<String> reason(Reason reason) {
    List<String> pieces = new ArrayList<>(List.of(TextNormalizer.ofMarkdown(reason.text(), base)));
    pieces.add(words.basis(reason.basis()));
    pieces.addAll(shortSources(reason.citations()));
    return pieces;
  }

  List<String> shortSources(List<Citation> citations) {
    return citations.stream().distinct().map(words::shortSource).toList();
  }
}
