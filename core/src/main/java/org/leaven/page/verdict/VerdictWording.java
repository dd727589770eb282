package org.leaven.page.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.leaven.html.TextContent;
import org.leaven.knowledge.Agreement;
import org.leaven.knowledge.Condition;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.JudgementSet;
import org.leaven.knowledge.KnowledgeBase.Naming;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.ConditionView;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.Standing;
import org.leaven.page.words.Messages;

/**
 * Words the verdicts on an entry for a topic. Of several verdicts it always names all, with what
 * tells them apart: their conditions, or their sources.
 */
public final class VerdictWording {
  private final LinkResolver linkResolver;
  private final DatasetText text;
  private final Messages words;
  private final Map<PhraseKey, String> phrases = new ConcurrentHashMap<>();

  /** A verdict on a topic; an empty verdict stands for none. */
  private record PhraseKey(String verdict, String topic) {}

  VerdictWording(LinkResolver linkResolver, DatasetText text, Messages words) {
    this.linkResolver = linkResolver;
    this.text = text;
    this.words = words;
  }

  /** {@code Best for lower back pain}. */
  public String phrase(Verdict verdict, Topic topic) {
    return phrases.computeIfAbsent(
        new PhraseKey(verdict.id(), topic.id()), key -> phrase(verdict.label(), topic));
  }

  private String phrase(String label, Topic topic) {
    return linkResolver.phrase("verdict.for", List.of(topic.id()), label);
  }

  /** {@code Not listed for lower back pain}. */
  String notListed(Topic topic) {
    return phrases.computeIfAbsent(
        new PhraseKey("", topic.id()),
        key -> linkResolver.phrase("verdict.none.for", List.of(topic.id())));
  }

  /** {@code Depends}; empty where the verdicts do not differ. */
  String label(JudgementSet set) {
    return hasLead(set) ? words.say("agreement." + set.agreement().id()) : "";
  }

  /** {@code Depends for household waste}; empty where the verdicts do not differ. */
  String lead(JudgementSet set) {
    return hasLead(set) ? phrase(label(set), set.topic()) : "";
  }

  private static boolean hasLead(JudgementSet set) {
    return set.agreement() == Agreement.DEPENDS || set.agreement() == Agreement.SOURCES_DIFFER;
  }

  /** A line for each verdict with the same conditions, in the order of the judgements. */
  List<Standing.Line> lines(String from, JudgementSet set) {
    List<List<Judgement>> groups = set.alike();
    return groups.stream().map(group -> line(from, set, group, groups.size() == 1)).toList();
  }

  private Standing.Line line(String from, JudgementSet set, List<Judgement> group, boolean isOnly) {
    Judgement first = group.get(0);
    Verdict verdict = first.verdict();
    List<Naming> namings =
        set.listing() == JudgementSet.Listing.NAMED ? set.namings(group) : List.of();
    String ground =
        switch (set.agreement()) {
          case SINGLE, DEPENDS -> "";
          case AGREE -> ground(isOnly ? "agreement.agree" : "agreement.by", group);
          case SOURCES_DIFFER -> ground("agreement.by", group);
        };
    return new Standing.Line(
        VerdictResolver.mark(verdict),
        hasLead(set) ? verdict.label() : phrase(verdict, set.topic()),
        parents(from, namings),
        joined(Stream.of(inLine(conditions(from, first)), certainty(first), ground)),
        set.agreement() == Agreement.AGREE && isOnly ? ground : "",
        linkResolver.sources(from, JudgementSet.citations(group)));
  }

  /**
   * What tells a judgement apart from the others: its conditions, or its sources.
   *
   * @param conditions in line
   */
  String qualifier(JudgementSet set, Judgement own, String conditions) {
    return switch (set.agreement()) {
      case SINGLE -> "";
      case DEPENDS -> conditions;
      case AGREE, SOURCES_DIFFER ->
          joined(Stream.of(conditions, ground("agreement.by", List.of(own))));
    };
  }

  /** The beginning of a statement about one of several judgements, with all that it holds for. */
  public String about(JudgementView own) {
    return joined(Stream.of(own.phrase(), own.qualifier()));
  }

  /** {@code certainty: tried twice}; empty where the author says nothing of it. */
  private String certainty(Judgement own) {
    Judgement.Certainty certainty = own.certainty();
    return certainty == null ? "" : words.say("certainty", certainty.label());
  }

  /** Who says so: {@code according to the city}. */
  private String ground(String key, List<Judgement> group) {
    List<String> sources =
        JudgementSet.citations(group).stream()
            .map(citation -> citation.source().label())
            .distinct()
            .toList();
    return sources.isEmpty() ? "" : words.say(key, words.list(sources));
  }

  List<EntryLink> parents(String from, Collection<Naming> namings) {
    if (namings.isEmpty()) {
      return List.of();
    }
    return namings.stream()
        .map(naming -> linkResolver.link(from, naming.parent()))
        .distinct()
        .toList();
  }

  List<ConditionView> conditions(String from, Judgement own) {
    return own.conditions().isEmpty()
        ? List.of()
        : own.conditions().stream().map(each -> condition(from, own, each)).toList();
  }

  private ConditionView condition(String from, Judgement own, Condition condition) {
    String kind = condition.kind().id();
    String html = text.html(from, condition.text());
    return new ConditionView(
        kind,
        words.say("condition.label", own.verdict().label(), words.say("condition." + kind)),
        words.condition(kind, TextContent.of(html)),
        html);
  }

  static String inLine(List<ConditionView> conditions) {
    return conditions.isEmpty()
        ? ""
        : String.join("; ", conditions.stream().map(ConditionView::text).toList());
  }

  private String joined(Stream<String> parts) {
    return String.join(words.say("list.comma"), parts.filter(part -> !part.isEmpty()).toList());
  }

  /**
   * All verdicts in one line, with their conditions: {@code Depends for household waste: Burnable,
   * if it is of cotton; Not burnable, if it is of synthetic fibre}.
   */
  public String line(Standing standing) {
    return line(standing.lead(), standing.lines().stream().map(this::line).toList());
  }

  /** The answer in words, without the conditions of a single verdict. */
  String phrase(JudgementSet set, List<Standing.Line> lines) {
    return set.agreement() == Agreement.SINGLE
        ? lines.get(0).phrase()
        : line(lead(set), lines.stream().map(this::line).toList());
  }

  private String line(String lead, List<String> lines) {
    String all = String.join("; ", lines);
    return lead.isEmpty() ? all : lead + words.say("list.colon") + all;
  }

  private String line(Standing.Line line) {
    List<String> under = line.namedUnder().stream().map(EntryLink::name).toList();
    String named = under.isEmpty() ? "" : words.say("ui.named-under") + " " + words.list(under);
    return joined(Stream.of(line.phrase(), named, line.qualifier()));
  }
}
