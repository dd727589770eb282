package org.leaven.dataset.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code same-ground}: two judgements on one entry for one topic with the same conditions
 * and the same sources; and {@code contradiction}: two different verdicts that neither conditions
 * nor sources tell apart.
 */
final class JudgementGroundRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    for (RawEntry entry : dataset.entries()) {
      Set<String> topics = new LinkedHashSet<>();
      entry.judgements().forEach(own -> topics.add(own.topic().value()));
      topics.forEach(topic -> check(entry.judgements(topic), problems));
    }
  }

  /** Compares each judgement with those before it, and reports it at most once. */
  private static void check(List<RawJudgement> judgements, Problems problems) {
    for (int i = 1; i < judgements.size(); i++) {
      RawJudgement own = judgements.get(i);
      judgements.subList(0, i).stream()
          .filter(
              other -> haveSameGround(own, other) || ConditionsAndSources.contradict(own, other))
          .findFirst()
          .ifPresent(other -> report(own, other, problems));
    }
  }

  private static boolean haveSameGround(RawJudgement own, RawJudgement other) {
    return !own.verdict().value().isEmpty()
        && !other.verdict().value().isEmpty()
        && ConditionsAndSources.of(own).equals(ConditionsAndSources.of(other));
  }

  private static void report(RawJudgement own, RawJudgement other, Problems problems) {
    String topic = own.topic().value();
    String where = "the one on line " + other.at().line();
    if (haveSameGround(own, other)) {
      String what = "two verdicts for \"" + topic + "\" on the same grounds, see " + where;
      String cure = "give each an \"if\", an \"only-if\" or a source of its own, or leave one out";
      problems.add(own.at(), ProblemCode.SAME_GROUND, what, cure);
      return;
    }
    String verdicts = own.verdict().value() + "\" and \"" + other.verdict().value();
    String what = "\"" + verdicts + "\" for \"" + topic + "\" contradict each other, see " + where;
    String cure = "give both an \"if\" or \"only-if\", or different sources";
    problems.add(own.at(), ProblemCode.CONTRADICTION, what, cure);
  }
}
