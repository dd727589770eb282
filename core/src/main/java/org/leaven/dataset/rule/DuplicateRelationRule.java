package org.leaven.dataset.rule;

import java.util.HashMap;
import java.util.Map;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawFacetValue;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code duplicate-relation}: an entry that names another entry, or a term of a facet,
 * twice under one key.
 */
final class DuplicateRelationRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    dataset.entries().forEach(entry -> new Once(problems).check(entry));
  }

  /** The names that one entry has used so far. */
  private static final class Once {
    private final Problems problems;
    private final Map<Naming, Position> named = new HashMap<>();

    Once(Problems problems) {
      this.problems = problems;
    }

    /**
     * A name used under a key.
     *
     * @param within the judgement or the facet; with its position where a repeated one counts as
     *     new
     */
    private record Naming(String key, Object within, String name) {}

    void check(RawEntry entry) {
      for (RawRelation relation : entry.relations()) {
        check(relation.kind(), relation.topic().value(), relation.target());
      }
      for (RawJudgement judgement : entry.judgements()) {
        for (Located<String> name : judgement.includes()) {
          check("includes", judgement.verdict(), name);
        }
      }
      for (RawFacetValue use : entry.terms()) {
        check(use.facet().value(), use.facet(), use.term());
      }
    }

    private void check(String key, Object within, Located<String> name) {
      Naming naming = new Naming(key, within, name.value());
      Position earlier = name.value().isEmpty() ? null : named.putIfAbsent(naming, name.at());
      if (earlier != null) {
        String what = '"' + key + "\" names \"" + name.value() + "\" twice";
        String cure = "it stands at " + earlier.line() + ":" + earlier.column() + " already";
        problems.add(name.at(), ProblemCode.DUPLICATE_RELATION, what, cure);
      }
    }
  }
}
