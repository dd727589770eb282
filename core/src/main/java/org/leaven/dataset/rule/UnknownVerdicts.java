package org.leaven.dataset.rule;

import org.leaven.dataset.raw.RawMainFile.RawVerdict;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reports {@code unknown-verdict}: a verdict that is not on the scale in {@code kb.yaml}. */
final class UnknownVerdicts implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    UniqueIdMap<RawVerdict> scale = dataset.head().verdicts();
    dataset.head().topics().items().stream()
        .flatMap(topic -> topic.reasons().stream())
        .forEach(list -> check(list.verdict(), scale, problems));
    dataset.entries().stream()
        .flatMap(entry -> entry.judgements().stream())
        .forEach(judgement -> check(judgement.verdict(), scale, problems));
  }

  private static void check(
      Located<String> verdict, UniqueIdMap<RawVerdict> scale, Problems problems) {
    String id = verdict.value();
    if (scale.lacks(id)) {
      problems.add(
          verdict.at(),
          ProblemCode.UNKNOWN_VERDICT,
          "unknown verdict \"" + id + '"',
          scale.cure(id));
    }
  }
}
