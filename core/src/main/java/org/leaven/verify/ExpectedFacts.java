package org.leaven.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.knowledge.Agreement;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.JudgementSet;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.source.text.TextFolding;
import org.leaven.verify.picture.ShownPictures;
import org.leaven.verify.text.TextNormalizer;
import org.leaven.verify.text.VerdictPhrases;

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

  /**
   * The lines of an entry's text of several lines that are not shown.
   *
   * @param shown the words of the whole page
   */
  List<String> lostOfText(Entry entry, String shown) {
    return TextNormalizer.ofBlocks(entry.text().value(), base).stream()
        .filter(line -> !shown.contains(line) && !line.equals(TextNormalizer.of(entry.name())))
        .toList();
  }

  VerdictPhrases words() {
    return words;
  }

  /** Topics under which every entry has a standing: all but those that only group others. */
  List<Topic> topics() {
    return topics;
  }

  /** Those whose verdicts stand in rows of other topics, and in widgets; none of many. */
  List<Topic> repeatedTopics() {
    return base.isLarge() ? List.of() : topics;
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

  /** All judgements on an entry for a topic. */
  JudgementSet judgements(Entry entry, Topic topic) {
    return base.judgements(entry, topic);
  }

  /** The ids of all verdicts on an entry for a topic, as pages write them: {@code best limit}. */
  String verdictIds(Entry entry, Topic topic) {
    List<Verdict> verdicts = judgements(entry, topic).verdicts();
    return verdicts.isEmpty()
        ? "none"
        : verdicts.stream().map(Verdict::id).collect(Collectors.joining(" "));
  }

  /**
   * A verdict in one line.
   *
   * @param names the verdict in words, and the entries that name this one
   * @param conditions what it depends on, and who says so
   */
  record ExpectedLine(String verdict, List<String> names, List<String> conditions) {
    List<String> pieces() {
      return Stream.concat(names.stream(), conditions.stream()).toList();
    }
  }

  /**
   * What data and pages show in detail, in their order: each judgement of its own, or else those of
   * other entries, of which equal ones count as one.
   */
  List<List<Judgement>> groups(JudgementSet set) {
    return set.listing() == JudgementSet.Listing.OWN
        ? set.judgements().stream().map(List::of).toList()
        : alike(set);
  }

  /** What a line is about: judgements that give the same verdict under the same conditions. */
  private static List<List<Judgement>> alike(JudgementSet set) {
    List<List<Judgement>> groups = new ArrayList<>();
    for (Judgement own : set.judgements()) {
      groups.stream()
          .filter(group -> group.get(0).isAlike(own))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(own), () -> groups.add(new ArrayList<>(List.of(own))));
    }
    return groups;
  }

  /** The lines about an entry and a topic: one a verdict, or one that says there is none. */
  List<ExpectedLine> lines(Entry entry, Topic topic) {
    JudgementSet set = judgements(entry, topic);
    if (set.isEmpty()) {
      return List.of(new ExpectedLine("none", List.of(words.notListed(topic)), List.of()));
    }
    List<List<Judgement>> groups = alike(set);
    return groups.stream().map(group -> line(set, group, groups.size() == 1)).toList();
  }

  private ExpectedLine line(JudgementSet set, List<Judgement> group, boolean isOnly) {
    Judgement first = group.get(0);
    List<String> names = new ArrayList<>();
    names.add(
        isLed(set)
            ? TextNormalizer.of(first.verdict().label())
            : words.phrase(first.verdict(), set.topic()));
    if (set.listing() == JudgementSet.Listing.NAMED) {
      names.addAll(parents(set, group));
    }
    List<String> conditions = new ArrayList<>();
    first.conditions().stream().map(words::condition).forEach(conditions::add);
    conditions.add(words.certainty(first));
    switch (set.agreement()) {
      case AGREE -> conditions.add(isOnly ? words.agreeing(group) : words.accordingTo(group));
      case SOURCES_DIFFER -> conditions.add(words.accordingTo(group));
      case SINGLE, DEPENDS -> {}
    }
    return new ExpectedLine(first.verdict().id(), names, conditions);
  }

  /** Whether one line says that several sources agree. */
  private static boolean isByAll(JudgementSet set) {
    return set.agreement() == Agreement.AGREE && alike(set).size() == 1;
  }

  private static boolean isLed(JudgementSet set) {
    return set.agreement() == Agreement.DEPENDS || set.agreement() == Agreement.SOURCES_DIFFER;
  }

  /** The words before several verdicts; nothing where there is only one. */
  private List<String> lead(JudgementSet set) {
    return isLed(set) ? List.of(words.lead(set.agreement(), set.topic())) : List.of();
  }

  /** The answer in words, without the conditions of a single verdict; in its order. */
  String phrase(Entry entry, Topic topic) {
    JudgementSet set = judgements(entry, topic);
    List<ExpectedLine> lines = lines(entry, topic);
    if (set.agreement() == Agreement.SINGLE) {
      return lines.get(0).names().get(0);
    }
    List<String> words = new ArrayList<>(lead(set));
    lines.forEach(line -> words.addAll(spoken(line)));
    return TextNormalizer.of(String.join(" ", words));
  }

  private List<String> spoken(ExpectedLine line) {
    List<String> parents = line.names().subList(1, line.names().size());
    return Stream.of(
            Stream.of(line.names().get(0)),
            parents.isEmpty() ? Stream.<String>of() : Stream.of(words.namedUnder(parents)),
            line.conditions().stream())
        .flatMap(each -> each)
        .toList();
  }

  /** The texts of a line about an entry and a topic: of all verdicts. */
  List<String> line(Entry entry, Topic topic) {
    List<String> pieces = new ArrayList<>(lead(judgements(entry, topic)));
    lines(entry, topic).forEach(line -> pieces.addAll(line.pieces()));
    return pieces;
  }

  /** The texts of each verdict in a cell of the comparison table. */
  List<ExpectedLine> cellLines(Entry entry, Topic topic) {
    JudgementSet set = judgements(entry, topic);
    if (set.isEmpty()) {
      return List.of(new ExpectedLine("none", List.of(words.say("verdict.none")), List.of()));
    }
    List<ExpectedLine> lines = new ArrayList<>();
    for (ExpectedLine line : lines(entry, topic)) {
      List<String> names = new ArrayList<>(line.names());
      String label = base.verdict(line.verdict()).map(Verdict::label).orElse("");
      names.set(0, TextNormalizer.of(label));
      lines.add(new ExpectedLine(line.verdict(), names, line.conditions()));
    }
    return lines;
  }

  /** The texts of a cell of the comparison table. */
  List<String> cell(Entry entry, Topic topic) {
    JudgementSet set = judgements(entry, topic);
    List<String> pieces = new ArrayList<>();
    if (isLed(set)) {
      pieces.add(words.say("agreement." + set.agreement().id()));
    }
    cellLines(entry, topic).forEach(line -> pieces.addAll(line.pieces()));
    return pieces;
  }

  private List<String> parents(JudgementSet set, List<Judgement> group) {
    return set.namings().stream()
        .filter(naming -> group.contains(naming.judgement()))
        .map(naming -> TextNormalizer.of(naming.parent().name()))
        .distinct()
        .toList();
  }

  private List<String> conditions(Judgement own) {
    return own.conditions().stream().map(each -> words.condition(own.verdict(), each)).toList();
  }

  /** The texts of the answer for topics under which an entry stands the same. */
  List<String> answer(Entry entry, List<Topic> topics) {
    JudgementSet set = judgements(entry, topics.get(0));
    List<String> pieces = new ArrayList<>();
    if (isLed(set)) {
      pieces.add(words.lead(set.agreement(), topics));
    }
    answerLines(entry, topics).forEach(line -> pieces.addAll(line.pieces()));
    if (set.isEmpty() && base.isLarge() && topics.size() > 1) {
      pieces.add(unlisted(topics.size()));
    }
    return pieces;
  }

  /** {@code not listed for 42 topics}. */
  String unlisted(int topics) {
    return words.say("ui.unlisted-count", String.valueOf(topics));
  }

  /** The number of topics that do not list an entry, where a list says that in one line. */
  int unlistedInShort(Entry entry) {
    long unlisted = topics.stream().filter(topic -> judgements(entry, topic).isEmpty()).count();
    return base.isLarge() && unlisted > 1 && !entry.isWithdrawn() ? (int) unlisted : 0;
  }

  /** The texts of each verdict in that answer. */
  List<ExpectedLine> answerLines(Entry entry, List<Topic> topics) {
    JudgementSet set = judgements(entry, topics.get(0));
    List<ExpectedLine> lines = new ArrayList<>();
    for (ExpectedLine line : lines(entry, topics.get(0))) {
      List<String> names = new ArrayList<>(line.names());
      if (!isLed(set)) {
        names.set(0, words.phrase(base.verdict(line.verdict()), topics));
      }
      lines.add(new ExpectedLine(line.verdict(), names, line.conditions()));
    }
    return lines;
  }

  /**
   * The texts on an entry's page that speak for its verdicts for a topic: one list of them for each
   * judgement of its own.
   */
  List<List<String>> facts(Entry entry, Topic topic) {
    List<List<String>> all = new ArrayList<>();
    JudgementSet set = judgements(entry, topic);
    for (Judgement own : entry.judgements(topic)) {
      List<String> pieces = new ArrayList<>(details(own));
      if (all.isEmpty()) {
        pieces.addAll(
            parents(set, set.namings().stream().map(KnowledgeBase.Naming::judgement).toList()));
      }
      pieces.add(TextNormalizer.ofMarkdown(own.note(), base));
      pieces.add(updated(own));
      if (isWithoutReason(entry, topic, own.verdict())) {
        pieces.addAll(listReasons(topic, own.verdict()));
      }
      all.add(pieces);
    }
    return all;
  }

  /** The words before each of these texts, where there are several judgements: for which it is. */
  List<String> factLabel(Entry entry, Topic topic, int judgement) {
    JudgementSet set = judgements(entry, topic);
    Judgement own = entry.judgements(topic).get(judgement);
    List<String> pieces = new ArrayList<>(List.of(words.phrase(own.verdict(), topic)));
    own.conditions().stream().map(words::condition).forEach(pieces::add);
    if (set.agreement() != Agreement.DEPENDS) {
      pieces.add(words.accordingTo(List.of(own)));
    }
    return pieces;
  }

  /** Whether the entry has no reason of its own for a verdict under a topic. */
  private static boolean isWithoutReason(Entry entry, Topic topic, Verdict verdict) {
    return entry.judgements(topic).stream()
        .filter(own -> own.verdict().id().equals(verdict.id()))
        .allMatch(own -> own.reasons().isEmpty());
  }

  /** The anchors of the places that a page must name beside judgements. */
  Set<String> anchors(Entry entry, List<Judgement> judgements) {
    Set<String> anchors = new TreeSet<>();
    for (Judgement judgement : judgements) {
      judgement.citations().forEach(each -> anchors.add(anchor(each)));
      if (entry.judgements().contains(judgement)) {
        judgement.reasons().stream()
            .flatMap(reason -> reason.citations().stream())
            .forEach(each -> anchors.add(anchor(each)));
      }
    }
    return anchors;
  }

  /** The same for any places. */
  Set<String> anchors(List<Citation> citations) {
    return citations.stream().map(ExpectedFacts::anchor).collect(Collectors.toSet());
  }

  private static String anchor(Citation citation) {
    String slug = TextFolding.words(citation.locator()).replace(' ', '-');
    return "source-" + citation.source().id() + (slug.isEmpty() ? "" : "-" + slug);
  }

  /** The texts of the line about a source: authors, year, kind, DOI and when it was read. */
  List<String> cited(Source source) {
    Source.Reference own = source.reference();
    List<String> pieces = new ArrayList<>(own.authors());
    pieces.addAll(List.of(own.year(), own.kind(), own.doi().isEmpty() ? "" : "doi:" + own.doi()));
    pieces.add(Objects.toString(own.readOn(), ""));
    return pieces.stream().map(TextNormalizer::of).toList();
  }

  /** The judgements on an entry with one verdict for a topic. */
  List<Judgement> with(Verdict verdict, Entry entry, Topic topic) {
    return entry.judgements(topic).stream().filter(own -> own.verdict().equals(verdict)).toList();
  }

  /** The texts of an entry's row in the table of a topic. */
  List<String> row(Entry entry, Topic topic, Verdict verdict) {
    List<String> pieces = ownRow(entry, topic, verdict);
    for (Topic other : repeatedTopics()) {
      if (!other.id().equals(topic.id()) && !judgements(entry, other).isEmpty()) {
        pieces.addAll(line(entry, other));
      }
    }
    return pieces;
  }

  /** Those of them that are about the topic. */
  List<String> ownRow(Entry entry, Topic topic, Verdict verdict) {
    List<String> pieces = new ArrayList<>(List.of(TextNormalizer.of(entry.name())));
    with(verdict, entry, topic).forEach(own -> pieces.addAll(rowPieces(entry, own)));
    List<ExpectedLine> others = rowOthers(entry, topic, verdict);
    if (!others.isEmpty()) {
      pieces.add(words.say("agreement." + judgements(entry, topic).agreement().id()));
      others.forEach(line -> pieces.addAll(line.pieces()));
    } else if (isByAll(judgements(entry, topic))) {
      pieces.add(words.agreeing(entry.judgements(topic)));
    }
    return pieces;
  }

  /** The verdict of a table, or how it agrees with others that the entry has for the topic. */
  String label(Entry entry, Topic topic, Verdict verdict) {
    JudgementSet set = judgements(entry, topic);
    return rowOthers(entry, topic, verdict).isEmpty()
        ? TextNormalizer.of(verdict.label())
        : words.say("agreement." + set.agreement().id());
  }

  /** The texts of a judgement in the entry's row. */
  List<String> rowPieces(Entry entry, Judgement own) {
    List<String> pieces = new ArrayList<>(conditions(own));
    Agreement agreement = judgements(entry, own.topic()).agreement();
    if (agreement == Agreement.AGREE || agreement == Agreement.SOURCES_DIFFER) {
      own.conditions().stream().map(words::condition).forEach(pieces::add);
      pieces.add(words.accordingTo(List.of(own)));
    }
    pieces.add(words.certaintyLabel(own));
    pieces.addAll(details(own));
    pieces.add(updated(own));
    return pieces;
  }

  /** The entry's other verdicts for a topic, which its row in the table of one verdict names. */
  List<ExpectedLine> rowOthers(Entry entry, Topic topic, Verdict verdict) {
    return lines(entry, topic).stream()
        .filter(line -> !line.verdict().equals(verdict.id()))
        .toList();
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
