package org.leaven.dataset.rule;

import java.util.List;
import java.util.stream.Stream;
import org.leaven.dataset.raw.HasId;
import org.leaven.dataset.raw.RawCitation;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.dataset.raw.RawField;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.ListReasons;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.RawReason;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code unknown-topic}, {@code unknown-verdict}, {@code unknown-field}, {@code
 * unknown-certainty} and {@code unknown-source}: a reference to what is not in {@code kb.yaml}.
 */
final class UnknownReferenceRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    RawMainFile head = dataset.head();
    check(topics(dataset), head.topics(), ProblemCode.UNKNOWN_TOPIC, problems);
    check(verdicts(dataset), head.verdicts(), ProblemCode.UNKNOWN_VERDICT, problems);
    check(fields(dataset), head.fields(), ProblemCode.UNKNOWN_FIELD, problems);
    check(
        judgements(dataset).map(RawJudgement::certainty),
        head.certainties(),
        ProblemCode.UNKNOWN_CERTAINTY,
        problems);
    check(sources(dataset), head.sources(), ProblemCode.UNKNOWN_SOURCE, problems);
  }

  private static <T extends HasId> void check(
      Stream<Located<String>> references,
      UniqueIdMap<T> known,
      ProblemCode code,
      Problems problems) {
    references.forEach(reference -> known.checkReference(reference, code, problems));
  }

  private static Stream<Located<String>> topics(UncheckedDataset dataset) {
    return Stream.of(
            dataset.head().topics().items().stream().map(RawTopic::broader),
            dataset.head().theme().home().topic().stream(),
            judgements(dataset).map(RawJudgement::topic),
            dataset.entries().stream()
                .flatMap(entry -> entry.relations().stream())
                .map(RawRelation::topic))
        .flatMap(each -> each);
  }

  private static Stream<Located<String>> verdicts(UncheckedDataset dataset) {
    return Stream.concat(
        dataset.head().topics().items().stream()
            .flatMap(topic -> topic.reasons().stream())
            .map(ListReasons::verdict),
        judgements(dataset).map(RawJudgement::verdict));
  }

  private static Stream<RawJudgement> judgements(UncheckedDataset dataset) {
    return dataset.entries().stream().flatMap(entry -> entry.judgements().stream());
  }

  private static Stream<Located<String>> fields(UncheckedDataset dataset) {
    return dataset.entries().stream()
        .flatMap(entry -> entry.fields().stream())
        .map(RawField.Value::field);
  }

  private static Stream<Located<String>> sources(UncheckedDataset dataset) {
    return Stream.concat(
            dataset.head().topics().items().stream().flatMap(UnknownReferenceRule::citations),
            dataset.entries().stream().flatMap(UnknownReferenceRule::citations))
        .map(RawCitation::source);
  }

  private static Stream<RawCitation> citations(RawTopic topic) {
    return Stream.concat(
        topic.citations().stream(),
        topic.reasons().stream().flatMap(list -> citations(list.reasons())));
  }

  private static Stream<RawCitation> citations(RawEntry entry) {
    return Stream.of(
            entry.citations().stream(),
            entry.terms().stream().flatMap(use -> use.citations().stream()),
            entry.fields().stream().flatMap(value -> value.citations().stream()),
            entry.media().stream().flatMap(medium -> medium.citations().stream()),
            entry.relations().stream().flatMap(relation -> relation.citations().stream()),
            entry.judgements().stream().flatMap(own -> own.citations().stream()),
            entry.judgements().stream().flatMap(own -> citations(own.reasons())))
        .flatMap(citations -> citations);
  }

  private static Stream<RawCitation> citations(List<RawReason> reasons) {
    return reasons.stream().flatMap(reason -> reason.citations().stream());
  }
}
