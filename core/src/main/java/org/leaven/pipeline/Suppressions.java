package org.leaven.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leaven.dataset.raw.RawMainFile.RawAcceptedWarning;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Removes warnings that the author has accepted with a reason; errors are never removed. */
final class Suppressions {
  private final List<RawAcceptedWarning> acceptances;
  private final boolean hasAsOf;
  private final Set<RawAcceptedWarning> used = new HashSet<>();

  /**
   * Creates the filter from the acceptances listed in the main file of the knowledge base.
   *
   * @param hasAsOf whether dates were compared with a given day; otherwise no review can be overdue
   */
  Suppressions(List<RawAcceptedWarning> acceptances, boolean hasAsOf) {
    this.acceptances = List.copyOf(acceptances);
    this.hasAsOf = hasAsOf;
  }

  /** Removes the accepted warnings from the problems found so far. */
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
   * Removes the accepted warnings and, if there are no errors, reports each acceptance that matched
   * nothing as {@code unused-acceptance}.
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
    return hasAsOf || !acceptance.code().value().equals(ProblemCode.OVERDUE_REVIEW.id());
  }

  private static boolean accepts(RawAcceptedWarning acceptance, Problem problem) {
    return !problem.isError()
        && !acceptance.reason().isEmpty()
        && problem.code().id().equals(acceptance.code().value())
        && problem.at().path().equals(acceptance.file());
  }
}
