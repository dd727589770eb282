package org.leaven.knowledge.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leaven.cases.Cases;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.Basis;
import org.leaven.knowledge.Condition;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Polarity;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.knowledge.VerdictIcon;
import org.leaven.knowledge.setting.EntryNouns;
import org.leaven.knowledge.setting.ThemeSettings;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;

class KnowledgeBaseResolverTest {

  private static KnowledgeBase resolve(Path folder) {
    SourceTree tree = SourceTreeReader.read(folder).value();
    return KnowledgeBaseResolver.resolve(DatasetReader.read(tree).value());
  }

  private static KnowledgeBase good() {
    return resolve(Path.of("core", "src", "test", "cases", "good"));
  }

  @Test
  void theHeadKeepsTheAuthorsOrder() {
    KnowledgeBase.Head head = good().head();
    assertEquals(
        List.of(
            new Verdict("best", "Best", Polarity.POSITIVE, VerdictIcon.TICK, 1),
            new Verdict("limit", "Limit", Polarity.NEUTRAL, VerdictIcon.RING, 1),
            new Verdict("worst", "Worst", Polarity.NEGATIVE, VerdictIcon.BAR, 1)),
        head.verdicts());
    assertEquals("en-GB", head.language());
    assertEquals(new EntryNouns("exercise", "exercises"), head.nouns());
    assertEquals("#0a6", head.theme().accent());
    assertEquals("img/logo.svg", head.theme().logo());
    assertEquals("Ask a doctor.", head.theme().footer());
    assertEquals(
        List.of(
            new ThemeSettings.Colour("paper", "#fff", "#101418"),
            new ThemeSettings.Colour("edge", "#555", "#8b918d")),
        head.theme().colours());
    assertEquals(
        List.of(List.of("Source Sans 3"), List.of("fonts/head.woff2", "fonts/bold.woff2")),
        head.theme().faces().stream().map(ThemeSettings.Face::names).toList());
    assertEquals("The row of bones in the back.", head.glossary().get("spine"));
    assertEquals("line", head.sources().get(0).locator());
    assertEquals("https://example.org/book", head.sources().get(1).url());
    assertEquals("towel", head.facets().get(0).terms().get(1).broader());
    assertEquals("back-pain", head.topics().get(1).broader());
  }

  @Test
  void reasonsOfListsStandInTheOrderOfTheScale() {
    KnowledgeBase base = good();
    Topic topic = base.topic("back-pain").orElseThrow();
    assertEquals(List.of("limit", "worst"), List.copyOf(topic.reasons().keySet()));
    Reason implied = topic.reasonsFor(base.verdict("limit").orElseThrow()).get(1);
    assertEquals("A little.", implied.text());
    assertEquals(Basis.IMPLIED, implied.basis());
    assertEquals("article", implied.citations().get(0).source().id());
  }

  @Test
  void entriesAreSortedByNameAndWhole() {
    KnowledgeBase base = good();
    assertEquals(
        List.of("Bridge", "Crunch", "Plank", "Side plank"),
        base.entries().stream().map(Entry::name).toList());
    Entry plank = base.entry("plank").orElseThrow();
    assertEquals("exercises", plank.folder());
    assertEquals(LocalDate.of(2030, 1, 31), plank.reviewBy());
    assertEquals(
        List.of("towel", "bath-towel"),
        plank.facets().stream().map(value -> value.term().id()).toList());
    assertEquals(Basis.EDITORIAL, plank.facets().get(1).basis());
    assertEquals(List.of("On the knees."), plank.adaptations());
    Judgement judgement = plank.judgements().get(0);
    assertEquals(List.of("side-plank"), judgement.includes());
    assertEquals(LocalDate.of(2024, 2, 29), judgement.updated());
    assertEquals(
        List.of(
            new Condition(Condition.Kind.IF, "It is short."),
            new Condition(Condition.Kind.ONLY_IF, "It does not hurt.")),
        judgement.conditions());
  }

  @Test
  void dosesStandInTheirOrder() {
    List<Step> steps = good().entry("plank").orElseThrow().steps();
    assertEquals(
        List.of(
            new Dose(Dose.Kind.HOLD, "30", Dose.Unit.SECOND),
            new Dose(Dose.Kind.REST, "1.5", Dose.Unit.MINUTE)),
        steps.get(1).doses());
    assertEquals("side", steps.get(1).per());
    assertEquals(
        List.of(
            new Dose(Dose.Kind.DURATION, "6", Dose.Unit.WEEK),
            new Dose(Dose.Kind.FREQUENCY, "2", Dose.Unit.NONE)),
        steps.get(4).doses());
  }

  @Test
  void relationsLeadBothWays() {
    KnowledgeBase base = good();
    Entry crunch = base.entry("crunch").orElseThrow();
    assertEquals(
        List.of("bridge PART_OF", "plank ALTERNATIVE_TO"),
        base.inbound(crunch).stream()
            .map(own -> own.from().id() + " " + own.relation().kind())
            .toList());
    Entry side = base.entry("side-plank").orElseThrow();
    Topic topic = base.topic("back-pain").orElseThrow();
    assertEquals("plank", base.namings(side, topic).get(0).parent().id());
  }

  @Test
  void whatLeadsNowhereIsLeftOut() {
    for (Path folder : Cases.all()) {
      KnowledgeBase base = resolve(folder);
      Set<String> ids = base.entries().stream().map(Entry::id).collect(Collectors.toSet());
      assertEquals(ids.size(), base.entries().size(), folder.toString());
      for (Entry entry : base.entries()) {
        assertTrue(entry.relations().stream().allMatch(own -> ids.contains(own.target())));
        assertTrue(
            entry.judgements().stream().allMatch(own -> ids.containsAll(own.includes())),
            folder.toString());
      }
    }
  }
}
