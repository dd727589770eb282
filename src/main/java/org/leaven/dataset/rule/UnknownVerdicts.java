package org.leaven.dataset.rule;

import org.leaven.dataset.form.Catalogue;
import org.leaven.dataset.form.HeadForm.VerdictForm;
import org.leaven.source.Code;
import org.leaven.source.Located;
import org.leaven.source.Problems;

/** {@code unknown-verdict}: a verdict that is given stands on the scale. */
final class UnknownVerdicts implements Rule {
  @Override
  public void check(Draft draft, Problems problems) {
    Catalogue<VerdictForm> scale = draft.head().verdicts();
    draft.head().topics().items().stream()
        .flatMap(topic -> topic.reasons().stream())
        .forEach(list -> check(list.verdict(), scale, problems));
    draft.entries().stream()
        .flatMap(entry -> entry.judgements().stream())
        .forEach(judgement -> check(judgement.verdict(), scale, problems));
  }

  private static void check(
      Located<String> verdict, Catalogue<VerdictForm> scale, Problems problems) {
    String id = verdict.value();
    if (scale.lacks(id)) {
      problems.add(
          verdict.at(), Code.UNKNOWN_VERDICT, "unknown verdict \"" + id + '"', scale.cure(id));
    }
  }
}
