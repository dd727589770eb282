package org.leaven.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leaven.dataset.raw.RawMainFile.RawAcceptedWarning;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Takes out the warnings that the author has accepted with a reason; errors stay. */
final class Suppressions {
  private final List<RawAcceptedWarning> acceptances;
  private final boolean hasDay;
  private final Set<RawAcceptedWarning> used = new HashSet<>();

  /**
   * Acceptances as the head of the knowledge base has them.
   *
   * @param hasDay whether dates were held against a day; else no review can be overdue
   */
  Suppressions(List<RawAcceptedWarning> acceptances, boolean hasDay) {
    this.acceptances = List.copyOf(acceptances);
    this.hasDay = hasDay;
  }

  /** Takes out what is accepted of the problems found so far. */
  void apply(Problems problems) {
    for (RawAcceptedWarning acceptance : acceptances) {
      problems.removeIf(problem -> accepts(acceptance, problem) && noteUse(acceptance));
    }
  }

  private boolean noteUse(RawAcceptedWarning acceptance) {
    used.add(acceptance);
    return true;
  }

  /**
   * Takes out what is accepted of all problems, and reports {@code unused-acceptance} where there
   * was nothing to accept, once all else is well.
   */
  void finish(Problems problems) {
    apply(problems);
    for (RawAcceptedWarning acceptance : acceptances) {
      if (!used.contains(acceptance) && !problems.hasErrors() && canBeJudged(acceptance)) {
        String code = acceptance.code().value();
        String what = "there is no \"" + code + "\" in \"" + acceptance.file() + "\" to accept";
        problems.add(
            acceptance.code().at(),
            ProblemCode.UNUSED_ACCEPTANCE,
            what,
            "remove it, or correct the file");
      }
    }
  }

  private boolean canBeJudged(RawAcceptedWarning acceptance) {
    return hasDay || !acceptance.code().value().equals(ProblemCode.OVERDUE_REVIEW.id());
  }

  private static boolean accepts(RawAcceptedWarning acceptance, Problem problem) {
    return !problem.isError()
        && !acceptance.reason().isEmpty()
        && problem.code().id().equals(acceptance.code().value())
        && problem.at().path().equals(acceptance.file());
  }
}
