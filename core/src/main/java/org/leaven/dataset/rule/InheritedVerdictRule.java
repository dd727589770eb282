package org.leaven.dataset.rule;

import java.util.List;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.rule.UncheckedDataset.Naming;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code two-verdicts}: an entry without a verdict of its own that other entries include
 * under verdicts that contradict each other.
 */
final class InheritedVerdictRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    for (RawEntry entry : dataset.entries()) {
      for (RawTopic topic : dataset.head().topics().items()) {
        boolean judged = !entry.judgements(topic.id().value()).isEmpty();
        if (!judged && dataset.areVerdictsKnown(entry)) {
          check(entry, dataset.namings(entry, topic.id().value()), problems);
        }
      }
    }
  }

  /** Compares each naming with those before it, and reports it at most once. */
  private static void check(RawEntry entry, List<Naming> namings, Problems problems) {
    for (int i = 1; i < namings.size(); i++) {
      Naming naming = namings.get(i);
      namings.subList(0, i).stream()
          .filter(other -> ConditionsAndSources.contradict(naming.judgement(), other.judgement()))
          .findFirst()
          .ifPresent(other -> report(entry, naming, other, problems));
    }
  }

  private static void report(RawEntry entry, Naming naming, Naming other, Problems problems) {
    String verdict = naming.judgement().verdict().value();
    String what = "two verdicts for \"" + entry.id().value() + "\": named under \"" + verdict + '"';
    String cure =
        "it is named under \""
            + other.judgement().verdict().value()
            + "\" at "
            + other.name().at()
            + "; leave one out";
    problems.add(naming.name().at(), ProblemCode.TWO_VERDICTS, what, cure);
  }
}
