package org.leaven.dataset.rule;

import java.util.List;
import org.leaven.source.problem.Problems;

/** Runs all rules that check a dataset. */
public final class DatasetRules {
  private static final List<DatasetRule> ALL =
      List.of(
          new DuplicateIds(),
          new NameCollisions(),
          new AmbiguousKeywords(),
          new UnknownReferences(),
          new UnknownTerms(),
          new FieldTypes(),
          new UnknownEntries(),
          new DraftReferences(),
          new ConflictingInheritedVerdicts(),
          new JudgementGrounds(),
          new MissingReasons(),
          new SelfRelations(),
          new DuplicateRelations(),
          new RelationCycles(),
          new BadAlternatives(),
          new NoVerdicts(),
          new LowContrast());

  private DatasetRules() {}

  /** Reports all violations; the rules run in parallel. */
  public static void check(UncheckedDataset dataset, Problems problems) {
    ALL.parallelStream().forEach(rule -> rule.check(dataset, problems));
  }
}
