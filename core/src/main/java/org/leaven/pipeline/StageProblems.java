package org.leaven.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Collects the problems of all stages of a build. */
final class StageProblems {
  /**
   * Errors in texts whose page is complete all the same. It is baked, so that wrong links between
   * pages are reported in the same run.
   */
  private static final Set<ProblemCode> IN_COMPLETE_PAGES =
      EnumSet.of(ProblemCode.UNKNOWN_LINK, ProblemCode.BAD_FOOTNOTE);

  private final Problems problems = new Problems();
  private final Set<Problem> ofSettings;
  private final Set<ProblemCode> doubtful;

  /** Begins with the problems of the settings, which are replaced by usable ones. */
  StageProblems(Checked<SiteSettings> settings) {
    problems.addAll(settings.problems());
    ofSettings = Set.copyOf(settings.problems());
    doubtful = settings.value().doubtful();
  }

  /** The value of a stage; its problems are collected, except doubtful ones. */
  <T> T note(Checked<T> checked) {
    checked.problems().stream()
        .filter(problem -> !doubtful.contains(problem.code()))
        .forEach(problem -> problems.addAll(List.of(problem)));
    return checked.value();
  }

  /** Whether an error prevents the next stage. */
  boolean areStopping() {
    return problems.sorted().stream()
        .filter(Problem::isError)
        .filter(problem -> !ofSettings.contains(problem))
        .anyMatch(problem -> !IN_COMPLETE_PAGES.contains(problem.code()));
  }

  Problems all() {
    return problems;
  }
}
