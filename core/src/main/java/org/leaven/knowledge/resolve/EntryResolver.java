package org.leaven.knowledge.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.picture.PictureFile;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawDose;
import org.leaven.dataset.raw.RawEntry.RawFacetValue;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.dataset.raw.RawEntry.RawStep;
import org.leaven.dataset.raw.RawEntry.RawWithdrawal;
import org.leaven.dataset.raw.RawField;
import org.leaven.dataset.reader.FieldReader;
import org.leaven.knowledge.Basis;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Condition;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.EnumNames;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetTerm;
import org.leaven.knowledge.FacetValue;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Medium.Picture;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.WebLink;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Problems;

/** Converts raw entries into linked ones, replacing ids by topics, verdicts, terms and sources. */
final class EntryResolver {
  private final KnowledgeBase.Head head;
  private final Set<String> entryIds;
  private final CitationResolver citations;
  private final MediaResolver media;

  EntryResolver(KnowledgeBase.Head head, Set<String> entryIds, Map<String, PictureFile> pictures) {
    this.head = head;
    this.entryIds = entryIds;
    this.citations = new CitationResolver(head.sources());
    this.media = new MediaResolver(pictures, citations);
  }

  Entry resolve(RawEntry raw) {
    Located<LocalDate> reviewBy = raw.reviewBy();
    boolean isWithdrawn = raw.withdrawn() != null;
    return new Entry(
        raw.id().value(),
        raw.folder(),
        raw.name().value(),
        raw.kind(),
        raw.summary(),
        MainFileResolver.values(raw.aliases()),
        MainFileResolver.values(raw.keywords()),
        facets(raw),
        fields(raw),
        raw.steps().stream().map(this::step).toList(),
        raw.adaptations(),
        media.media(raw),
        isWithdrawn ? List.of() : judgements(raw),
        relations(raw, isWithdrawn),
        citations.citations(raw.citations()),
        raw.text(),
        raw.links().stream().map(link -> new WebLink(link.url().value(), link.label())).toList(),
        MainFileResolver.review(raw.reviewed()),
        raw.reading(),
        raw.formerIds().stream().filter(id -> !entryIds.contains(id.value())).toList(),
        raw.isDraft(),
        withdrawal(raw),
        reviewBy == null ? null : reviewBy.value(),
        raw.at());
  }

  private List<FacetValue> facets(RawEntry raw) {
    List<FacetValue> values = new ArrayList<>();
    for (Facet facet : head.facets()) {
      for (FacetTerm term : facet.terms()) {
        raw.terms().stream()
            .filter(use -> use.facet().value().equals(facet.id()))
            .filter(use -> use.term().value().equals(term.id()))
            .findFirst()
            .ifPresent(use -> values.add(value(facet, term, use)));
      }
    }
    return values;
  }

  private FacetValue value(Facet facet, FacetTerm term, RawFacetValue use) {
    Basis basis = CitationResolver.basis(use.basis());
    return new FacetValue(facet, term, basis, citations.citations(use.citations()));
  }

  private List<Field.Value> fields(RawEntry raw) {
    List<Field.Value> values = new ArrayList<>();
    for (Field field : head.fields()) {
      raw.fields().stream()
          .filter(value -> value.field().value().equals(field.id()))
          .findFirst()
          .flatMap(value -> value(field, value))
          .ifPresent(values::add);
    }
    return values;
  }

  /** Empty for a value of another type, which has been reported. */
  private Optional<Field.Value> value(Field field, RawField.Value raw) {
    Basis basis = CitationResolver.basis(raw.basis());
    List<Citation> cited = citations.citations(raw.citations());
    return FieldReader.typed(raw, field.type().id(), new Problems())
        .map(text -> new Field.Value(field, text, basis, cited));
  }

  private Step step(RawStep raw) {
    List<Dose> doses = raw.doses().stream().flatMap(dose -> dose(dose).stream()).toList();
    Picture picture = media.picture(raw.picture()).orElse(null);
    return new Step(raw.text(), doses, raw.per(), raw.pose(), picture);
  }

  static Optional<Dose> dose(RawDose raw) {
    Optional<Dose.Unit> unit = EnumNames.find(Dose.Unit.values(), Dose.Unit::symbol, raw.unit());
    return EnumNames.find(Dose.Kind.values(), Dose.Kind::id, raw.kind())
        .map(kind -> new Dose(kind, raw.amount(), unit.orElse(Dose.Unit.NONE)));
  }

  private List<Judgement> judgements(RawEntry raw) {
    List<Judgement> judgements = new ArrayList<>();
    for (Topic topic : head.topics()) {
      raw.judgements(topic.id()).stream()
          .flatMap(own -> judgement(topic, own).stream())
          .forEach(judgements::add);
    }
    return judgements;
  }

  private Optional<Judgement> judgement(Topic topic, RawJudgement raw) {
    return head.verdicts().stream()
        .filter(verdict -> verdict.id().equals(raw.verdict().value()))
        .findFirst()
        .map(
            verdict ->
                new Judgement(
                    topic,
                    verdict,
                    citations.reasons(raw.reasons()),
                    conditions(raw),
                    raw.includes().stream()
                        .map(Located::value)
                        .filter(entryIds::contains)
                        .distinct()
                        .toList(),
                    citations.citations(raw.citations()),
                    raw.note(),
                    raw.updated(),
                    head.certainties().stream()
                        .filter(own -> own.id().equals(raw.certainty().value()))
                        .findFirst()
                        .orElse(null)));
  }

  private static List<Condition> conditions(RawJudgement raw) {
    return Stream.of(
            new Condition(Condition.Kind.IF, raw.sufficient()),
            new Condition(Condition.Kind.ONLY_IF, raw.onlyIf()))
        .filter(condition -> !condition.text().isEmpty())
        .toList();
  }

  private Entry.@Nullable Withdrawal withdrawal(RawEntry raw) {
    RawWithdrawal own = raw.withdrawn();
    LocalDate on = own == null ? null : own.on();
    if (own == null || on == null) {
      return null;
    }
    List<String> instead =
        own.instead().stream().map(Located::value).filter(entryIds::contains).distinct().toList();
    return new Entry.Withdrawal(on, own.why(), instead);
  }

  /** Of a withdrawn entry, which is no alternative to another any more, without these. */
  private List<Relation> relations(RawEntry raw, boolean isWithdrawn) {
    List<Relation> relations = new ArrayList<>();
    for (RawRelation own : raw.relations()) {
      if (entryIds.contains(own.target().value())) {
        EnumNames.find(Relation.Kind.values(), Relation.Kind::id, own.kind())
            .filter(kind -> !(isWithdrawn && kind == Relation.Kind.ALTERNATIVE_TO))
            .flatMap(kind -> relation(kind, own))
            .ifPresent(relations::add);
      }
    }
    return relations;
  }

  /** Converts a relation; empty for an alternative without a known topic. */
  private Optional<Relation> relation(Relation.Kind kind, RawRelation raw) {
    Optional<Topic> topic =
        head.topics().stream().filter(own -> own.id().equals(raw.topic().value())).findFirst();
    if (kind == Relation.Kind.ALTERNATIVE_TO && topic.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Relation(
            kind,
            raw.target().value(),
            topic.orElse(null),
            CitationResolver.basis(raw.basis()),
            raw.note(),
            citations.citations(raw.citations())));
  }
}
