package org.leaven.dataset.rule;

import org.leaven.source.Code;
import org.leaven.source.Located;
import org.leaven.source.Problems;

/** {@code unknown-entry}: an entry that is named exists. */
final class UnknownEntries implements Rule {
  @Override
  public void check(Draft draft, Problems problems) {
    draft.entries().stream()
        .flatMap(entry -> entry.judgements().stream())
        .flatMap(judgement -> judgement.includes().stream())
        .forEach(name -> check(name, draft, problems));
    draft.entries().stream()
        .flatMap(entry -> entry.relations().stream())
        .forEach(relation -> check(relation.target(), draft, problems));
  }

  private static void check(Located<String> name, Draft draft, Problems problems) {
    String id = name.value();
    if (draft.lacks(id)) {
      problems.add(name.at(), Code.UNKNOWN_ENTRY, "unknown entry \"" + id + '"', draft.cure(id));
    }
  }
}
