package org.leaven.dataset.rule;

import java.util.stream.Stream;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawMainFile.ListReasons;
import org.leaven.dataset.raw.RawMainFile.RawVerdict;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reports {@code unknown-verdict}: a verdict that is not on the scale in {@code kb.yaml}. */
final class UnknownVerdicts implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    UniqueIdMap<RawVerdict> scale = dataset.head().verdicts();
    Stream.concat(
            dataset.head().topics().items().stream()
                .flatMap(topic -> topic.reasons().stream())
                .map(ListReasons::verdict),
            dataset.entries().stream()
                .flatMap(entry -> entry.judgements().stream())
                .map(RawJudgement::verdict))
        .forEach(verdict -> scale.checkReference(verdict, ProblemCode.UNKNOWN_VERDICT, problems));
  }
}
