package org.leaven.dataset.rule;

import java.util.List;
import java.util.stream.Stream;
import org.leaven.dataset.raw.RawCitation;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile.RawSource;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.RawReason;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reports {@code unknown-source}: a cited source that is not in {@code kb.yaml}. */
final class UnknownSources implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    UniqueIdMap<RawSource> sources = dataset.head().sources();
    Stream.concat(
            dataset.head().topics().items().stream().flatMap(UnknownSources::citations),
            dataset.entries().stream().flatMap(UnknownSources::citations))
        .map(RawCitation::source)
        .forEach(source -> sources.checkReference(source, ProblemCode.UNKNOWN_SOURCE, problems));
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
