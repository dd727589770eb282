package org.leaven.page.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.verdict.SourceUses;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictWording;
import org.leaven.page.view.EntryAnswers;
import org.leaven.page.view.EntryAnswers.Answer;
import org.leaven.page.view.EntryAnswers.AnswerLine;
import org.leaven.page.view.EntryAnswers.Fact;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.ReasonView;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictMark;
import org.leaven.page.words.Messages;

/**
 * Makes the answers of an entry's page. Topics under which it stands the same share one, and a fact
 * stands once, with the topics it holds for.
 */
final class EntryAnswerMaker {
  /** With more, the lists are no help as a way back. */
  private static final int MAX_LISTS = 2;

  private static final String OWN = "own";

  private final LinkResolver linkResolver;
  private final VerdictWording wording;
  private final Messages words;

  EntryAnswerMaker(LinkResolver linkResolver, VerdictWording wording, Messages words) {
    this.linkResolver = linkResolver;
    this.wording = wording;
    this.words = words;
  }

  /** What makes two standings one answer. */
  private record AnswerKey(String kind, String agreement, List<LineKey> lines) {
    static AnswerKey of(Standing standing) {
      List<LineKey> lines = standing.lines().stream().map(LineKey::of).toList();
      return new AnswerKey(standing.kind(), standing.agreement(), lines);
    }
  }

  private record LineKey(VerdictMark mark, String qualifier, List<String> namedUnder) {
    static LineKey of(Standing.Line line) {
      List<String> under = line.namedUnder().stream().map(EntryLink::id).toList();
      return new LineKey(line.mark(), line.qualifier(), under);
    }
  }

  /**
   * A judgement of the entry itself.
   *
   * @param number of several for one topic, from 1; of one 0
   */
  private record Own(TopicLink topic, JudgementView judgement, int number) {}

  /**
   * What makes two facts one.
   *
   * @param judgement the only judgement it holds for, where it is one of several; else nothing
   */
  private record FactKey(
      String kind,
      @Nullable Own judgement,
      String html,
      List<EntryLink> entries,
      String basis,
      String note,
      String date) {}

  EntryAnswers of(List<Standing> standings) {
    List<Own> own = own(standings);
    long topics =
        standings.stream().filter(each -> !each.kind().equals(VerdictResolver.NONE)).count();
    List<Fact> facts = facts(own, topics);
    boolean hasReason = facts.stream().anyMatch(fact -> fact.kind().endsWith("reason"));
    return new EntryAnswers(
        lists(standings), answers(standings), facts, !own.isEmpty() && !hasReason);
  }

  private static List<EntryAnswers.ListPlace> lists(List<Standing> standings) {
    List<EntryAnswers.ListPlace> lists =
        standings.stream()
            .filter(Standing::isListed)
            .flatMap(each -> each.judgements().stream())
            .map(EntryAnswerMaker::list)
            .distinct()
            .toList();
    return lists.size() > MAX_LISTS ? List.of() : lists;
  }

  private static EntryAnswers.ListPlace list(JudgementView own) {
    return new EntryAnswers.ListPlace(
        own.topic(), own.mark(), own.topic().href() + "#" + own.anchor());
  }

  private List<Answer> answers(List<Standing> standings) {
    Map<AnswerKey, List<Standing>> same = new LinkedHashMap<>();
    standings.forEach(
        each -> same.computeIfAbsent(AnswerKey.of(each), key -> new ArrayList<>()).add(each));
    List<Answer> answers = new ArrayList<>();
    same.values().forEach(all -> answers.add(answer(all)));
    List<Answer> unlisted =
        answers.stream().filter(each -> each.kind().equals(VerdictResolver.NONE)).toList();
    answers.removeAll(unlisted);
    answers.addAll(unlisted);
    return answers;
  }

  private Answer answer(List<Standing> all) {
    Standing first = all.get(0);
    List<String> topics = all.stream().map(each -> each.topic().id()).toList();
    String label = first.label();
    List<AnswerLine> lines = new ArrayList<>();
    for (int i = 0; i < first.lines().size(); i++) {
      Standing.Line line = first.lines().get(i);
      String phrase = label.isEmpty() ? phrase(topics, line.mark()) : line.phrase();
      lines.add(new AnswerLine(line.withPhrase(phrase), cites(all, i)));
    }
    return new Answer(
        String.join(" ", topics),
        String.join(" ", first.verdicts()),
        first.kind(),
        first.agreement(),
        label.isEmpty() ? "" : linkResolver.phrase("verdict.for", topics, label),
        lines);
  }

  private String phrase(List<String> topics, VerdictMark mark) {
    return mark.verdict().equals(VerdictResolver.NONE)
        ? linkResolver.phrase("verdict.none.for", topics)
        : linkResolver.phrase("verdict.for", topics, mark.label());
  }

  /** The places that give the verdict of a line under some topics. */
  private static String cites(List<Standing> all, int line) {
    return SourceLink.cites(
        all.stream().flatMap(each -> each.lines().get(line).sources().stream()).toList());
  }

  /** What rests on which source, of what the page says of the verdicts. */
  SourceUses uses(List<Standing> standings) {
    SourceUses uses = new SourceUses();
    for (Standing standing : standings) {
      for (JudgementView own : standing.judgements()) {
        uses.add(own.sources(), words.say("cited.verdict"));
        own.reasons().forEach(each -> uses.add(each.sources(), words.say("cited.reason")));
      }
    }
    List<Own> own = own(standings);
    own.stream()
        .filter(each -> isWithoutReason(each, own))
        .flatMap(each -> each.judgement().listReasons().stream())
        .forEach(each -> uses.add(each.sources(), words.say("cited.list")));
    return uses;
  }

  private static List<Own> own(List<Standing> standings) {
    List<Own> all = new ArrayList<>();
    for (Standing standing : standings) {
      if (standing.kind().equals(OWN)) {
        List<JudgementView> judgements = standing.judgements();
        for (int i = 0; i < judgements.size(); i++) {
          int number = judgements.size() == 1 ? 0 : i + 1;
          all.add(new Own(standing.topic(), judgements.get(i), number));
        }
      }
    }
    return all;
  }

  /**
   * Facts in the order of their kinds; each says its topics unless it holds for all with verdicts.
   */
  private List<Fact> facts(List<Own> own, long topics) {
    FoundFacts found = new FoundFacts();
    own.forEach(each -> found.reasons("reason", each, each.judgement().reasons()));
    own.stream()
        .filter(each -> isWithoutReason(each, own))
        .forEach(each -> found.reasons("list-reason", each, each.judgement().listReasons()));
    own.forEach(each -> found.entries("includes", each, each.judgement().includes()));
    own.forEach(each -> found.entries("named-under", each, each.judgement().namedUnder()));
    own.forEach(each -> found.text("note", each, each.judgement().noteHtml(), ""));
    own.forEach(
        each ->
            found.text(
                "updated", each, each.judgement().updatedText(), each.judgement().updated()));
    List<Fact> facts = new ArrayList<>();
    found.all.forEach((key, all) -> facts.add(fact(key, all, topics)));
    return facts;
  }

  /** The reasons of a whole list stand only where the entry has no reason of its own for it. */
  private static boolean isWithoutReason(Own judgement, List<Own> own) {
    return own.stream()
        .filter(other -> other.topic().equals(judgement.topic()))
        .map(Own::judgement)
        .filter(other -> other.mark().equals(judgement.judgement().mark()))
        .allMatch(other -> other.reasons().isEmpty());
  }

  /** The facts of an entry, each with the judgements it holds for and the places that state it. */
  private static final class FoundFacts {
    private final Map<FactKey, Found> all = new LinkedHashMap<>();

    private record Found(List<Own> judgements, List<SourceLink> sources) {}

    private Found of(FactKey key) {
      return all.computeIfAbsent(key, none -> new Found(new ArrayList<>(), new ArrayList<>()));
    }

    private static @Nullable Own only(Own own) {
      return own.number() == 0 ? null : own;
    }

    void reasons(String kind, Own own, List<ReasonView> reasons) {
      for (ReasonView reason : reasons) {
        Found found =
            of(
                new FactKey(
                    kind,
                    only(own),
                    reason.html(),
                    List.of(),
                    reason.basis(),
                    reason.basisNote(),
                    ""));
        found.judgements().add(own);
        found.sources().addAll(reason.sources());
      }
    }

    void entries(String kind, Own own, List<EntryLink> entries) {
      if (!entries.isEmpty()) {
        of(new FactKey(kind, only(own), "", entries, "", "", "")).judgements().add(own);
      }
    }

    void text(String kind, Own own, String html, String date) {
      if (!html.isEmpty()) {
        of(new FactKey(kind, only(own), html, List.of(), "", "", date)).judgements().add(own);
      }
    }
  }

  private Fact fact(FactKey key, FoundFacts.Found found, long topics) {
    Own only = key.judgement();
    return new Fact(
        key.kind(),
        found.judgements().stream()
            .map(each -> each.topic().id())
            .distinct()
            .collect(Collectors.joining(" ")),
        only == null ? "" : String.valueOf(only.number()),
        only == null ? label(found.judgements(), topics) : wording.about(only.judgement()),
        key.html(),
        key.entries(),
        key.basis(),
        key.note(),
        key.date(),
        SourceLink.cites(found.sources()));
  }

  private String label(List<Own> judgements, long topics) {
    List<String> labels = judgements.stream().map(each -> each.topic().label()).distinct().toList();
    return labels.size() == topics ? "" : words.list(labels);
  }
}
