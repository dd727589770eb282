package org.leaven.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.KnowledgeBase.Naming;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.source.text.TextFolder;
import org.leaven.verify.picture.ShownPictures;

/** Gives the normalized texts that pages must show about an entry and a topic. */
final class ExpectedFacts {
  private final KnowledgeBase base;
  private final VerdictPhrases words;
  private final ShownPictures pictures;
  private final List<Topic> topics;

  ExpectedFacts(KnowledgeBase base, VerdictPhrases words, ShownPictures pictures) {
    this.base = base;
    this.words = words;
    this.pictures = pictures;
    this.topics = topics(base);
  }

  KnowledgeBase base() {
    return base;
  }

  ShownPictures pictures() {
    return pictures;
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

  /** The texts of the answer for topics under which an entry stands the same. */
  List<String> answer(Entry entry, List<Topic> topics) {
    Topic first = topics.get(0);
    List<String> pieces = new ArrayList<>();
    pieces.add(words.phrase(verdict(entry, first), topics));
    pieces.addAll(circumstances(entry, first));
    return pieces;
  }

  /** The texts on an entry's page that speak for its verdict for a topic. */
  List<String> facts(Entry entry, Topic topic) {
    List<String> pieces = new ArrayList<>();
    entry
        .judgement(topic)
        .ifPresent(
            own -> {
              pieces.addAll(details(own));
              pieces.addAll(parents(entry, topic));
              pieces.add(TextNormalizer.ofMarkdown(own.note(), base));
              pieces.add(updated(own));
              if (isWithoutReason(entry, own.verdict())) {
                pieces.addAll(listReasons(topic, own.verdict()));
              }
            });
    return pieces;
  }

  /** Whether the entry has no reason of its own for a verdict under any topic. */
  private static boolean isWithoutReason(Entry entry, Verdict verdict) {
    return entry.judgements().stream()
        .filter(own -> own.verdict().id().equals(verdict.id()))
        .allMatch(own -> own.reasons().isEmpty());
  }

  /** The anchors of the places that a page must name beside an entry's verdict for a topic. */
  Set<String> anchors(Entry entry, Topic topic) {
    Set<String> anchors = new TreeSet<>();
    for (Judgement judgement : judgements(entry, topic)) {
      judgement.citations().forEach(each -> anchors.add(anchor(each)));
    }
    entry
        .judgement(topic)
        .ifPresent(
            own ->
                own.reasons().stream()
                    .flatMap(reason -> reason.citations().stream())
                    .forEach(each -> anchors.add(anchor(each))));
    return anchors;
  }

  private static String anchor(Citation citation) {
    String slug = TextFolder.words(citation.locator()).replace(' ', '-');
    return "source-" + citation.source().id() + (slug.isEmpty() ? "" : "-" + slug);
  }

  /** The texts of an entry's row in the table of a topic. */
  List<String> row(Entry entry, Judgement own) {
    List<String> pieces = new ArrayList<>(List.of(TextNormalizer.of(entry.name())));
    pieces.addAll(conditions(own));
    pieces.addAll(details(own));
    pieces.add(updated(own));
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
    return pieces;
  }

  /** The reasons that apply to the whole list. */
  List<String> listReasons(Topic topic, Verdict verdict) {
    return topic.reasonsFor(verdict).stream().flatMap(reason -> reason(reason).stream()).toList();
  }

  private List<String> reason(Reason reason) {
    List<String> pieces = new ArrayList<>(List.of(TextNormalizer.ofMarkdown(reason.text(), base)));
    pieces.add(words.basis(reason.basis()));
    return pieces;
  }
}
