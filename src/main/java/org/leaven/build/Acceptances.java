package org.leaven.build;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.leaven.dataset.form.HeadForm.AcceptanceForm;
import org.leaven.source.Code;
import org.leaven.source.Problem;
import org.leaven.source.Problems;

/** Takes out the warnings that the author has accepted with a reason; errors stay. */
final class Acceptances {
  private final List<AcceptanceForm> acceptances;
  private final boolean hasDay;

  /**
   * Acceptances as the head of the knowledge base has them.
   *
   * @param hasDay whether dates were held against a day; else no review can be overdue
   */
  Acceptances(List<AcceptanceForm> acceptances, boolean hasDay) {
    this.acceptances = List.copyOf(acceptances);
    this.hasDay = hasDay;
  }

  /** Reports {@code unused-acceptance} where there is nothing to accept, once all else is well. */
  void apply(Problems problems) {
    for (AcceptanceForm acceptance : acceptances) {
      AtomicBoolean isUsed = new AtomicBoolean();
      problems.removeIf(
          problem -> {
            boolean accepts = accepts(acceptance, problem);
            isUsed.compareAndSet(false, accepts);
            return accepts;
          });
      if (!isUsed.get() && !problems.hasErrors() && canBeJudged(acceptance)) {
        String code = acceptance.code().value();
        String what = "there is no \"" + code + "\" in \"" + acceptance.file() + "\" to accept";
        problems.add(
            acceptance.code().at(), Code.UNUSED_ACCEPTANCE, what, "remove it, or correct the file");
      }
    }
  }

  private boolean canBeJudged(AcceptanceForm acceptance) {
    return hasDay || !acceptance.code().value().equals(Code.OVERDUE_REVIEW.id());
  }

  private static boolean accepts(AcceptanceForm acceptance, Problem problem) {
    return !problem.isError()
        && !acceptance.reason().isEmpty()
        && problem.code().id().equals(acceptance.code().value())
        && problem.at().path().equals(acceptance.file());
  }
}
