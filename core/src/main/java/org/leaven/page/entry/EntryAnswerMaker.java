package org.leaven.page.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.metadata.LayoutMaker;
import org.leaven.page.verdict.SourceUses;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.EntryAnswers;
import org.leaven.page.view.EntryAnswers.Answer;
import org.leaven.page.view.EntryAnswers.Fact;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.ReasonView;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictMark;
import org.leaven.page.words.Messages;

/**
 * Makes the answers of an entry's page. Topics under which it stands the same share one, and a fact
 * stands once, with the topics it holds for.
 */
final class EntryAnswerMaker {
  /** With more, the lists are no help as a way back. */
  private static final int MOST_LISTS = 2;

  private static final String OWN = "own";

  private final LinkResolver linkResolver;
  private final Messages words;

  EntryAnswerMaker(LayoutMaker.SiteContext site) {
    linkResolver = site.linkResolver();
    words = site.renderers().words();
  }

  /** What makes two standings one answer. */
  private record AnswerKey(
      VerdictMark mark, String kind, String condition, List<String> namedUnder) {
    private static AnswerKey of(Standing standing) {
      boolean isNamed = standing.kind().equals("named");
      return new AnswerKey(
          standing.mark(),
          standing.kind(),
          standing.condition(),
          isNamed ? standing.namedUnder().stream().map(EntryLink::id).toList() : List.of());
    }
  }

  /** What makes two facts one. */
  private record FactKey(
      String kind, String html, List<EntryLink> entries, String basis, String note, String date) {}

  EntryAnswers of(List<Standing> standings) {
    List<Standing> own = own(standings);
    List<Fact> facts = facts(own);
    boolean hasReason = facts.stream().anyMatch(fact -> fact.kind().endsWith("reason"));
    return new EntryAnswers(
        lists(standings), answers(standings), facts, !own.isEmpty() && !hasReason);
  }

  private static List<EntryAnswers.ListPlace> lists(List<Standing> standings) {
    List<EntryAnswers.ListPlace> lists =
        standings.stream()
            .filter(each -> !each.kind().equals(VerdictResolver.NONE))
            .map(EntryAnswerMaker::list)
            .toList();
    return lists.size() > MOST_LISTS ? List.of() : lists;
  }

  private static EntryAnswers.ListPlace list(Standing standing) {
    return new EntryAnswers.ListPlace(
        standing.topic(), standing.mark(), standing.topic().href() + "#" + standing.anchor());
  }

  private List<Answer> answers(List<Standing> standings) {
    Map<AnswerKey, List<Standing>> same = new LinkedHashMap<>();
    standings.forEach(
        each -> same.computeIfAbsent(AnswerKey.of(each), key -> new ArrayList<>()).add(each));
    List<Answer> answers = new ArrayList<>();
    same.forEach((key, all) -> answers.add(answer(key, all)));
    List<Answer> unlisted =
        answers.stream().filter(each -> each.kind().equals(VerdictResolver.NONE)).toList();
    answers.removeAll(unlisted);
    answers.addAll(unlisted);
    return answers;
  }

  private Answer answer(AnswerKey key, List<Standing> all) {
    List<String> topics = all.stream().map(each -> each.topic().id()).toList();
    String phrase =
        key.kind().equals(VerdictResolver.NONE)
            ? linkResolver.phrase("verdict.none.for", topics)
            : linkResolver.phrase("verdict.for", topics, key.mark().label());
    return new Answer(
        String.join(" ", topics),
        key.mark(),
        key.kind(),
        phrase,
        key.namedUnder().isEmpty() ? List.of() : all.get(0).namedUnder(),
        key.condition(),
        SourceLink.cites(all.stream().flatMap(each -> each.sources().stream()).toList()));
  }

  /** What rests on which source, of what the page says of the verdicts. */
  SourceUses uses(List<Standing> standings) {
    SourceUses uses = new SourceUses();
    List<Standing> own = own(standings);
    for (Standing standing : standings) {
      uses.add(standing.sources(), words.say("cited.verdict"));
      standing.reasons().forEach(each -> uses.add(each.sources(), words.say("cited.reason")));
    }
    own.stream()
        .filter(each -> isWithoutReason(each, own))
        .flatMap(each -> each.listReasons().stream())
        .forEach(each -> uses.add(each.sources(), words.say("cited.list")));
    return uses;
  }

  private static List<Standing> own(List<Standing> standings) {
    return standings.stream().filter(each -> each.kind().equals(OWN)).toList();
  }

  /** Facts in the order of their kinds. */
  private List<Fact> facts(List<Standing> own) {
    Map<FactKey, List<Standing>> found = new LinkedHashMap<>();
    Map<FactKey, List<SourceLink>> sources = new LinkedHashMap<>();
    own.forEach(each -> reasons("reason", each, each.reasons(), found, sources));
    own.stream()
        .filter(each -> isWithoutReason(each, own))
        .forEach(each -> reasons("list-reason", each, each.listReasons(), found, sources));
    own.forEach(each -> entries("includes", each, each.includes(), found));
    own.forEach(each -> entries("named-under", each, each.namedUnder(), found));
    own.forEach(each -> text("note", each, each.noteHtml(), "", found));
    own.forEach(each -> text("updated", each, each.updatedText(), each.updated(), found));
    List<Fact> facts = new ArrayList<>();
    found.forEach(
        (key, all) -> facts.add(fact(key, all, own.size(), sources.getOrDefault(key, List.of()))));
    return facts;
  }

  /** The reasons of a whole list stand only where no reason is the entry's own. */
  private static boolean isWithoutReason(Standing standing, List<Standing> own) {
    return own.stream()
        .filter(other -> other.mark().equals(standing.mark()))
        .allMatch(other -> other.reasons().isEmpty());
  }

  private static void reasons(
      String kind,
      Standing standing,
      List<ReasonView> reasons,
      Map<FactKey, List<Standing>> found,
      Map<FactKey, List<SourceLink>> sources) {
    for (ReasonView reason : reasons) {
      FactKey key =
          new FactKey(kind, reason.html(), List.of(), reason.basis(), reason.basisNote(), "");
      found.computeIfAbsent(key, same -> new ArrayList<>()).add(standing);
      sources.computeIfAbsent(key, same -> new ArrayList<>()).addAll(reason.sources());
    }
  }

  private static void entries(
      String kind, Standing standing, List<EntryLink> all, Map<FactKey, List<Standing>> found) {
    if (!all.isEmpty()) {
      found
          .computeIfAbsent(new FactKey(kind, "", all, "", "", ""), same -> new ArrayList<>())
          .add(standing);
    }
  }

  private static void text(
      String kind,
      Standing standing,
      String html,
      String date,
      Map<FactKey, List<Standing>> found) {
    if (!html.isEmpty()) {
      found
          .computeIfAbsent(
              new FactKey(kind, html, List.of(), "", "", date), same -> new ArrayList<>())
          .add(standing);
    }
  }

  private Fact fact(FactKey key, List<Standing> all, int verdicts, List<SourceLink> sources) {
    List<String> labels = all.stream().map(each -> each.topic().label()).distinct().toList();
    return new Fact(
        key.kind(),
        all.stream().map(each -> each.topic().id()).distinct().collect(Collectors.joining(" ")),
        labels.size() == verdicts ? "" : words.list(labels),
        key.html(),
        key.entries(),
        key.basis(),
        key.note(),
        key.date(),
        SourceLink.cites(sources));
  }
}
