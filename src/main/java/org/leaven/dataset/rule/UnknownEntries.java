package org.leaven.dataset.rule;

import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** {@code unknown-entry}: an entry that is named exists. */
final class UnknownEntries implements DatasetRule {
  @Override
  public void check(UncheckedDataset draft, Problems problems) {
    draft.entries().stream()
        .flatMap(entry -> entry.judgements().stream())
        .flatMap(judgement -> judgement.includes().stream())
        .forEach(name -> check(name, draft, problems));
    draft.entries().stream()
        .flatMap(entry -> entry.relations().stream())
        .forEach(relation -> check(relation.target(), draft, problems));
  }

  private static void check(Located<String> name, UncheckedDataset draft, Problems problems) {
    String id = name.value();
    if (draft.lacks(id)) {
      problems.add(
          name.at(), ProblemCode.UNKNOWN_ENTRY, "unknown entry \"" + id + '"', draft.cure(id));
    }
  }
}
