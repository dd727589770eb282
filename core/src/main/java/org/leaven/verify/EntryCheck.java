package org.leaven.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.leaven.figure.Figure;
import org.leaven.figure.Pose;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.FacetValue;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase.Inbound;
import org.leaven.knowledge.Medium;
import org.leaven.knowledge.Medium.Picture;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Topic;
import org.leaven.verify.picture.ShownPictures;
import org.leaven.verify.text.ExpectedTextDiff;
import org.leaven.verify.text.TextNormalizer;

/**
 * Compares an entry's page with the dataset, except for its verdicts: steps, facets, relations,
 * pictures…
 */
final class EntryCheck {
  private static final Map<Relation.Kind, String> INVERSE =
      Map.of(
          Relation.Kind.VARIANT_OF, "has-variant",
          Relation.Kind.PART_OF, "has-part",
          Relation.Kind.COMBINES, "combined-in",
          Relation.Kind.SEE_ALSO, "see-also",
          Relation.Kind.ALTERNATIVE_TO, "has-alternative");

  private final ExpectedFacts facts;
  private final Findings findings;
  private final Entry entry;
  private final String page;

  EntryCheck(ExpectedFacts facts, Findings findings, Entry entry, String page) {
    this.facts = facts;
    this.findings = findings;
    this.entry = entry;
    this.page = page;
  }

  void run(Element main) {
    List<Element> steps = main.select("[data-part=steps] > li");
    steps(steps);
    if (!findings.isOfPaper()) {
      figures(steps);
    }
    adaptations(main.select("[data-part=adaptations] > li"));
    aliasesAndSummary(main);
    withdrawal(main);
    if (!entry.isWithdrawn()) {
      facts.topics().forEach(topic -> answer(topic, main));
    }
    facets(main);
    new FieldCheck(facts, findings).page(page, entry, main);
    relations(main);
    media(main);
    facts.lostOfText(entry, TextNormalizer.of(main)).forEach(this::lostText);
    links(main);
    findings.review(page, entry.id(), main, entry.reviewed());
    List<String> due =
        entry.reviewBy() == null
            ? List.of()
            : List.of(TextNormalizer.of(entry.reviewBy().toString()));
    findings.compare(page, entry.id(), all(main, "[data-part=review-by]"), due);
  }

  private void lostText(String words) {
    findings.add(page, entry.id(), "lost of the text: \"" + words.strip() + "\"");
  }

  private void links(Element main) {
    List<String> shown =
        main.select("[data-part=links] a[href]").stream()
            .map(link -> link.attr("href") + TextNormalizer.of(link))
            .toList();
    List<String> wanted =
        entry.links().stream().map(link -> link.url() + TextNormalizer.of(link.label())).toList();
    if (!shown.equals(wanted)) {
      findings.add(page, entry.id(), "the links are " + shown + " instead of " + wanted);
    }
  }

  private static Element all(Element main, String selector) {
    Element all = new Element("div");
    main.select(selector).forEach(each -> all.appendChild(each.clone()));
    return all;
  }

  /** Checks that a withdrawn entry says so first, and gives no verdicts; and that no other does. */
  private void withdrawal(Element main) {
    Entry.Withdrawal own = entry.withdrawn();
    List<Element> shown = main.select("[data-part=withdrawn]");
    if (own == null) {
      shown.forEach(each -> findings.add(page, entry.id(), "withdrawn, but not so in the dataset"));
      return;
    }
    Element first =
        main.selectFirst("[data-part]:not([data-part=aliases], [data-part=untranslated])");
    if (shown.size() != 1 || !shown.get(0).equals(first)) {
      findings.add(page, entry.id(), "does not say first that it is withdrawn");
    }
    main.select("[data-part=standings] > li")
        .forEach(each -> findings.add(page, entry.id(), "a verdict, but it is withdrawn"));
    List<String> pieces = new ArrayList<>(List.of(TextNormalizer.of(own.on().toString())));
    pieces.add(markdown(own.why()));
    own.instead().stream()
        .flatMap(id -> facts.base().entry(id).stream())
        .forEach(other -> pieces.add(TextNormalizer.of(other.name())));
    shown.forEach(each -> findings.compare(page, entry.id(), each, pieces));
  }

  private void media(Element main) {
    List<Picture> wanted = entry.media().stream().map(Medium::picture).toList();
    pictures(wanted, main.select("[data-part=media]").select(ShownPictures.IMAGES), "");
    main.select("[data-part=media]").forEach(this::mediaTexts);
    List<Element> steps = main.select("[data-part=steps] > li");
    for (int i = 0; i < Math.min(steps.size(), entry.steps().size()); i++) {
      Picture picture = entry.steps().get(i).picture();
      List<Element> shown =
          steps.get(i).select("[data-part=step-picture]").select(ShownPictures.IMAGES);
      pictures(picture == null ? List.of() : List.of(picture), shown, " of step " + (i + 1));
    }
  }

  /** Captions, who made the pictures, licences, sources and how long videos are. */
  private void mediaTexts(Element shown) {
    List<String> pieces = new ArrayList<>();
    for (Medium medium : entry.media()) {
      Stream.of(medium.caption(), medium.credit(), medium.licence())
          .map(this::markdown)
          .filter(text -> !text.isBlank())
          .forEach(pieces::add);
    }
    ExpectedTextDiff rest = new ExpectedTextDiff(TextNormalizer.of(shown)).takeEach(pieces);
    for (Medium medium : entry.media()) {
      if (medium.duration() != null) {
        rest.takeOneOf(facts.words().times(medium.duration()));
      }
    }
    findings.addDifferences(page, entry.id(), rest);
  }

  private void pictures(List<Picture> wanted, List<Element> shown, String place) {
    if (shown.size() != wanted.size()) {
      String what = shown.size() + " pictures" + place + " instead of " + wanted.size();
      findings.add(page, entry.id(), what);
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      Picture picture = wanted.get(i);
      Element image = shown.get(i);
      String named = "\"" + picture.path() + "\"" + place;
      if (!TextNormalizer.of(ShownPictures.alt(image)).equals(TextNormalizer.of(picture.alt()))) {
        findings.add(page, entry.id(), "the alternative text of " + named + " is lost or changed");
      }
      if (!facts.pictures().canShow(image, picture)) {
        findings.add(page, entry.id(), "another picture is shown instead of " + named);
      }
    }
  }

  /** Checks the one answer for a topic, what speaks for it, and the places that both name. */
  private void answer(Topic topic, Element main) {
    String of = "[data-topics~=(^| )" + topic.id() + "( |$)]";
    List<Element> answers = main.select("[data-part=standings] > li" + of);
    if (answers.size() != 1) {
      String what = answers.size() + " answers for " + topic.id() + " instead of one";
      findings.add(page, entry.id(), what);
    }
    for (Element answer : answers) {
      findings.verdict(page, entry.id(), answer, facts.verdictIds(entry, topic));
      List<Topic> topics =
          Stream.of(answer.attr("data-topics").split(" ", -1))
              .flatMap(id -> facts.base().topic(id).stream())
              .toList();
      findings.compare(page, entry.id(), answer, facts.answer(entry, topics));
      List<ExpectedFacts.ExpectedLine> lines = facts.answerLines(entry, topics);
      if (lines.size() > 1) {
        findings.compareLines(page, entry.id(), answer.select("[data-part=verdict]"), lines);
      }
    }
    List<Element> beside = main.select("[data-part=why] " + of);
    facts(topic, beside);
    List<Element> places = new ArrayList<>(answers);
    places.addAll(beside);
    List<Judgement> judgements = facts.judgements(entry, topic).judgements();
    findings.cites(page, entry.id(), places, facts.anchors(entry, judgements));
  }

  /** Checks what speaks for the verdicts for a topic; of several judgements, for each. */
  private void facts(Topic topic, List<Element> beside) {
    List<List<String>> expected = facts.facts(entry, topic);
    for (int i = 0; i < expected.size(); i++) {
      String number = expected.size() == 1 ? "" : String.valueOf(i + 1);
      List<String> pieces = new ArrayList<>(expected.get(i));
      Element all = new Element("div");
      for (Element fact : beside) {
        if (fact.attr("data-judgement").equals(number)) {
          all.appendChild(fact.clone());
          pieces.addAll(number.isEmpty() ? List.of() : facts.factLabel(entry, topic, i));
        }
      }
      findings.compare(page, entry.id(), all, pieces);
    }
    beside.stream()
        .filter(fact -> !isNumber(fact.attr("data-judgement"), expected.size()))
        .forEach(fact -> findings.add(page, entry.id(), "a fact of no verdict: " + fact.text()));
  }

  private static boolean isNumber(String judgement, int judgements) {
    return judgements == 1
        ? judgement.isEmpty()
        : judgement.matches("\\d{1,4}")
            && Integer.parseInt(judgement) >= 1
            && Integer.parseInt(judgement) <= judgements;
  }

  private String markdown(String text) {
    return TextNormalizer.ofMarkdown(text, facts.base());
  }

  private void steps(List<Element> shown) {
    if (shown.size() != entry.steps().size()) {
      int wanted = entry.steps().size();
      findings.add(page, entry.id(), shown.size() + " steps instead of " + wanted);
    }
    for (int i = 0; i < Math.min(shown.size(), entry.steps().size()); i++) {
      Step step = entry.steps().get(i);
      ExpectedTextDiff rest =
          new ExpectedTextDiff(TextNormalizer.of(shown.get(i)))
              .takeEach(List.of(markdown(step.text())));
      for (Dose dose : step.doses()) {
        List<String> worded = facts.words().doses(dose, step.per());
        if (!worded.isEmpty()) {
          rest.takeOneOf(worded);
        }
      }
      List<String> lost = rest.lost();
      String added = rest.added();
      if (!lost.isEmpty() || !added.isEmpty()) {
        String what = "step " + (i + 1) + " differs: lost " + lost + ", added \"" + added + "\"";
        findings.add(page, entry.id(), what);
      }
    }
  }

  /**
   * Checks that each step has its own figure, line by line. On paper figures are for the eye alone
   * and cannot be read.
   */
  private void figures(List<Element> shown) {
    for (int i = 0; i < Math.min(shown.size(), entry.steps().size()); i++) {
      List<List<String>> there =
          shown.get(i).select("svg.drawn").stream().map(EntryCheck::lines).toList();
      Pose pose = entry.steps().get(i).pose();
      List<List<String>> wanted =
          pose == null
              ? List.of()
              : List.of(
                  Figure.of(pose).strokes().stream()
                      .map(stroke -> stroke.width() + " " + stroke.data())
                      .toList());
      if (!there.equals(wanted)) {
        String what = there.isEmpty() ? "has lost its figure" : "has not the figure of its pose";
        findings.add(page, entry.id(), "step " + (i + 1) + " " + what);
      }
    }
  }

  /** The lines of a drawing, or of the symbol that it uses. */
  private static List<String> lines(Element drawing) {
    Element use = drawing.selectFirst("use");
    String symbol = use == null ? "" : use.attr("href").replaceFirst("#", "");
    Element drawn = use == null ? drawing : drawing.root().selectFirst("[id=" + symbol + "]");
    String usual = drawing.attr("stroke-width");
    return drawn == null
        ? List.of()
        : drawn.select("path").stream()
            .map(
                path ->
                    Double.valueOf(path.hasAttr("stroke-width") ? path.attr("stroke-width") : usual)
                        + " "
                        + path.attr("d"))
            .toList();
  }

  private void adaptations(List<Element> shown) {
    List<String> there = shown.stream().map(TextNormalizer::of).toList();
    List<String> wanted = entry.adaptations().stream().map(this::markdown).toList();
    if (!there.equals(wanted)) {
      findings.add(page, entry.id(), "the adaptations are not those of the dataset");
    }
  }

  private void aliasesAndSummary(Element main) {
    List<String> aliases =
        main.select("[data-part=aliases]").stream().map(TextNormalizer::of).toList();
    List<String> names = entry.aliases().stream().map(TextNormalizer::of).toList();
    findings.addDifferences(
        page, entry.id(), new ExpectedTextDiff(String.join("", aliases)).takeEach(names));
    Element summary = main.selectFirst("[data-part=summary]");
    String shown = summary == null ? "" : TextNormalizer.of(summary).strip();
    if (!shown.equals(markdown(entry.summary()).strip())) {
      findings.add(page, entry.id(), "the summary is not that of the dataset");
    }
  }

  private void facets(Element main) {
    Element section = main.clone().selectFirst("[data-part=facets]");
    if (section != null) {
      section
          .select("[data-part=sign]")
          .remove(); // the signs of bases, which a key puts into words
    }
    List<String> pieces = new ArrayList<>();
    for (FacetValue value : entry.facets()) {
      pieces.add(TextNormalizer.of(value.term().label()));
    }
    entry.facets().stream()
        .map(value -> facts.words().basis(value.basis()))
        .distinct()
        .forEach(pieces::add);
    entry.facets().stream()
        .map(value -> TextNormalizer.of(value.facet().label()))
        .distinct()
        .forEach(pieces::add);
    ExpectedTextDiff rest =
        new ExpectedTextDiff(section == null ? " " : TextNormalizer.of(section));
    findings.addDifferences(page, entry.id(), rest.takeEach(pieces));
  }

  private void relations(Element main) {
    Set<String> wanted = new TreeSet<>();
    for (Relation relation : entry.relations()) {
      facts.base().entry(relation.target());
      wanted.add(relation.kind().id() + " " + relation.target());
    }
    for (Inbound inbound : facts.base().inbound(entry)) {
      String kind = Optional.ofNullable(INVERSE.get(inbound.relation().kind())).orElse("");
      wanted.add(kind + " " + inbound.from().id());
    }
    Set<String> there = new TreeSet<>();
    for (Element group : main.select("[data-relation]")) {
      for (Element item : group.select("li a[data-entry]")) {
        if (item.closest(".standing") == null) {
          there.add(group.attr("data-relation") + " " + item.attr("data-entry"));
        }
      }
    }
    if (!there.equals(wanted)) {
      Set<String> lost = new TreeSet<>(wanted);
      lost.removeAll(there);
      there.removeAll(wanted);
      findings.add(page, entry.id(), "relations differ: lost " + lost + ", added " + there);
    }
  }
}
