package org.leaven.dataset.rule;

import java.util.List;
import org.leaven.source.problem.Problems;

/** Runs all rules that check a dataset. */
public final class DatasetRules {
  private static final List<DatasetRule> ALL =
      List.of(
          new DuplicateIdRule(),
          new NameCollisionRule(),
          new AmbiguousKeywordRule(),
          new UnknownReferenceRule(),
          new UnknownTermRule(),
          new FieldTypeRule(),
          new UnknownEntryRule(),
          new DraftReferenceRule(),
          new InheritedVerdictRule(),
          new JudgementGroundRule(),
          new MissingReasonRule(),
          new SelfRelationRule(),
          new DuplicateRelationRule(),
          new RelationCycleRule(),
          new AlternativeRule(),
          new NoVerdictRule(),
          new ContrastRule());

  private DatasetRules() {}

  /** Reports all violations; the rules run in parallel. */
  public static void check(UncheckedDataset dataset, Problems problems) {
    ALL.parallelStream().forEach(rule -> rule.check(dataset, problems));
  }
}
