package org.leaven.dataset.rule;

import java.util.List;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.rule.UncheckedDataset.Naming;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code two-verdicts}: an entry without its own verdict for a topic that other entries
 * name under two different verdicts.
 */
final class TwoVerdicts implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    for (RawEntry entry : dataset.entries()) {
      for (RawTopic topic : dataset.head().topics().items()) {
        boolean judged = entry.judgement(topic.id().value()).isPresent();
        if (!judged && dataset.areVerdictsKnown(entry)) {
          check(entry, dataset.namings(entry, topic.id().value()), problems);
        }
      }
    }
  }

  private static void check(RawEntry entry, List<Naming> namings, Problems problems) {
    for (Naming naming : namings) {
      Naming first = namings.get(0);
      String verdict = naming.judgement().verdict().value();
      String firstVerdict = first.judgement().verdict().value();
      boolean known = !verdict.isEmpty() && !firstVerdict.isEmpty();
      if (known && !verdict.equals(firstVerdict)) {
        String what =
            "two verdicts for \"" + entry.id().value() + "\": named under \"" + verdict + '"';
        String cure =
            "it is named under \""
                + firstVerdict
                + "\" at "
                + first.name().at()
                + "; leave one out";
        problems.add(naming.name().at(), ProblemCode.TWO_VERDICTS, what, cure);
      }
    }
  }
}
