package org.leaven.dataset.rule;

import java.util.List;
import org.leaven.source.Problems;

/** Every rule a dataset must keep. */
public final class Rules {
  private static final List<Rule> ALL =
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
          new Cycles(),
          new BadAlternatives(),
          new NoVerdicts(),
          new LowContrast());

  private Rules() {}

  /** Reports whatever breaks a rule, with every core. */
  public static void check(Draft draft, Problems problems) {
    ALL.parallelStream().forEach(rule -> rule.check(draft, problems));
  }
}
