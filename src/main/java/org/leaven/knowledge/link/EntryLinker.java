package org.leaven.knowledge.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.DoseForm;
import org.leaven.dataset.raw.RawEntry.JudgementForm;
import org.leaven.dataset.raw.RawEntry.RelationForm;
import org.leaven.dataset.raw.RawEntry.StepForm;
import org.leaven.dataset.raw.RawEntry.TermUseForm;
import org.leaven.knowledge.Basis;
import org.leaven.knowledge.Condition;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.EnumNames;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetValue;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Term;
import org.leaven.knowledge.Topic;
import org.leaven.source.problem.Located;

/** Links one entry to the head and to the ids of the other entries. */
final class EntryLinker {
  private final KnowledgeBase.Head head;
  private final Set<String> entryIds;
  private final CitationLinker citations;

  EntryLinker(KnowledgeBase.Head head, Set<String> entryIds) {
    this.head = head;
    this.entryIds = entryIds;
    this.citations = new CitationLinker(head.sources());
  }

  Entry link(RawEntry form) {
    Located<LocalDate> reviewBy = form.reviewBy();
    return new Entry(
        form.id().value(),
        form.folder(),
        form.name().value(),
        form.kind(),
        form.summary(),
        MainFileLinker.values(form.aliases()),
        MainFileLinker.values(form.keywords()),
        facets(form),
        form.steps().stream().map(EntryLinker::step).toList(),
        form.adaptations(),
        judgements(form),
        relations(form),
        citations.citations(form.citations()),
        reviewBy == null ? null : reviewBy.value(),
        form.at());
  }

  private List<FacetValue> facets(RawEntry form) {
    List<FacetValue> values = new ArrayList<>();
    for (Facet facet : head.facets()) {
      for (Term term : facet.terms()) {
        form.terms().stream()
            .filter(use -> use.facet().value().equals(facet.id()))
            .filter(use -> use.term().value().equals(term.id()))
            .findFirst()
            .ifPresent(use -> values.add(value(facet, term, use)));
      }
    }
    return values;
  }

  private FacetValue value(Facet facet, Term term, TermUseForm use) {
    Basis basis = CitationLinker.basis(use.basis());
    return new FacetValue(facet, term, basis, citations.citations(use.citations()));
  }

  private static Step step(StepForm form) {
    return new Step(
        form.text(),
        form.doses().stream().flatMap(dose -> dose(dose).stream()).toList(),
        form.per());
  }

  private static Optional<Dose> dose(DoseForm form) {
    Optional<Dose.Unit> unit = EnumNames.find(Dose.Unit.values(), Dose.Unit::symbol, form.unit());
    return EnumNames.find(Dose.Kind.values(), Dose.Kind::id, form.kind())
        .map(kind -> new Dose(kind, form.amount(), unit.orElse(Dose.Unit.NONE)));
  }

  private List<Judgement> judgements(RawEntry form) {
    List<Judgement> judgements = new ArrayList<>();
    for (Topic topic : head.topics()) {
      Optional<JudgementForm> own = form.judgement(topic.id());
      own.flatMap(judgement -> judgement(topic, judgement)).ifPresent(judgements::add);
    }
    return judgements;
  }

  private Optional<Judgement> judgement(Topic topic, JudgementForm form) {
    return head.verdicts().stream()
        .filter(verdict -> verdict.id().equals(form.verdict().value()))
        .findFirst()
        .map(
            verdict ->
                new Judgement(
                    topic,
                    verdict,
                    citations.reasons(form.reasons()),
                    conditions(form),
                    form.includes().stream()
                        .map(Located::value)
                        .filter(entryIds::contains)
                        .distinct()
                        .toList(),
                    citations.citations(form.citations()),
                    form.note(),
                    form.updated()));
  }

  private static List<Condition> conditions(JudgementForm form) {
    return Stream.of(
            new Condition(Condition.Kind.IF, form.sufficient()),
            new Condition(Condition.Kind.ONLY_IF, form.onlyIf()))
        .filter(condition -> !condition.text().isEmpty())
        .toList();
  }

  private List<Relation> relations(RawEntry form) {
    List<Relation> relations = new ArrayList<>();
    for (RelationForm own : form.relations()) {
      if (entryIds.contains(own.target().value())) {
        EnumNames.find(Relation.Kind.values(), Relation.Kind::id, own.kind())
            .flatMap(kind -> relation(kind, own))
            .ifPresent(relations::add);
      }
    }
    return relations;
  }

  /** An alternative without a topic is none. */
  private Optional<Relation> relation(Relation.Kind kind, RelationForm form) {
    Optional<Topic> topic =
        head.topics().stream().filter(own -> own.id().equals(form.topic().value())).findFirst();
    if (kind == Relation.Kind.ALTERNATIVE_TO && topic.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Relation(
            kind,
            form.target().value(),
            topic.orElse(null),
            CitationLinker.basis(form.basis()),
            form.note(),
            citations.citations(form.citations())));
  }
}
