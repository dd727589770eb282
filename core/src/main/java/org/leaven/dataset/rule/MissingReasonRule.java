package org.leaven.dataset.rule;

import java.util.Optional;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.RawMainFile.RawVerdict;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code missing-reason}: a verdict that needs a reason and has none, where its topic has
 * none for the whole list either.
 */
final class MissingReasonRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    dataset.entries().stream()
        .flatMap(entry -> entry.judgements().stream())
        .filter(judgement -> !judgement.hasReason())
        .forEach(judgement -> check(judgement, dataset.head(), problems));
  }

  private static void check(RawJudgement judgement, RawMainFile head, Problems problems) {
    Optional<RawVerdict> verdict = head.verdicts().find(judgement.verdict().value());
    Optional<RawTopic> topic = head.topics().find(judgement.topic().value());
    boolean needed = verdict.filter(RawVerdict::needsReason).isPresent();
    if (needed && topic.filter(own -> !own.hasReason(verdict.get().id().value())).isPresent()) {
      String what = "the verdict \"" + judgement.verdict().value() + "\" has no reason";
      String cure =
          "add \"reason\" here; or in kb.yaml \"reasons: {"
              + verdict.get().id().value()
              + ": …}\" to the topic \""
              + topic.get().id().value()
              + "\" for the whole list, or \"needs-reason: false\" to the verdict";
      problems.add(judgement.verdict().at(), ProblemCode.MISSING_REASON, what, cure);
    }
  }
}
