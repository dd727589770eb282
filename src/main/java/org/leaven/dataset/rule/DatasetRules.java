package org.leaven.dataset.rule;

import java.util.List;
import org.leaven.source.problem.Problems;

/** Every rule a dataset must keep. */
public final class DatasetRules {
  private static final List<DatasetRule> ALL =
      List.of(
          new DuplicateIds(),
          new NameCollisions(),
          new AmbiguousKeywords(),
          new UnknownTopics(),
          new UnknownVerdicts(),
          new UnknownTerms(),
          new UnknownEntries(),
          new UnknownSources(),
          new TwoVerdicts(),
          new MissingReasons(),
          new SelfRelations(),
          new DuplicateRelations(),
          new RelationCycles(),
          new BadAlternatives(),
          new NoVerdicts(),
          new LowContrast());

  private DatasetRules() {}

  /** Reports whatever breaks a rule, with every core. */
  public static void check(UncheckedDataset draft, Problems problems) {
    ALL.parallelStream().forEach(rule -> rule.check(draft, problems));
  }
}
