package org.leaven.dataset.rule;

import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code no-verdict}, a warning: an entry without any verdict. It has none of its own, is
 * named in no other entry's, and is no variant or part of another entry.
 */
final class NoVerdictRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    for (RawEntry entry : dataset.entries()) {
      boolean judged = !entry.judgements().isEmpty() || !entry.verdictsWhole() || entry.isDraft();
      boolean sure = !entry.id().value().isEmpty() && !dataset.isMentionedInUnreadable(entry);
      if (sure && !judged && !hasParent(entry) && !dataset.isNamed(entry)) {
        Position at = entry.name().at();
        String what =
            '"'
                + entry.id().value()
                + "\" has no verdict for any topic, and is no variant or part of another entry";
        String cure = "add \"verdicts\", \"variant-of\" or \"part-of\"";
        problems.add(at, ProblemCode.NO_VERDICT, what, cure);
      }
    }
  }

  private static boolean hasParent(RawEntry entry) {
    return entry.relations().stream()
        .anyMatch(own -> own.kind().equals("variant-of") || own.kind().equals("part-of"));
  }
}
