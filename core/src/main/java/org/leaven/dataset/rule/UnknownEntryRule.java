package org.leaven.dataset.rule;

import java.util.stream.Stream;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reports {@code unknown-entry}: a reference to an entry that does not exist. */
final class UnknownEntryRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    dataset.entries().stream()
        .flatMap(entry -> entry.judgements().stream())
        .flatMap(judgement -> judgement.includes().stream())
        .forEach(name -> check(name, dataset, problems));
    dataset.entries().stream()
        .flatMap(entry -> entry.relations().stream())
        .forEach(relation -> check(relation.target(), dataset, problems));
    dataset.entries().stream()
        .flatMap(entry -> Stream.ofNullable(entry.withdrawn()))
        .flatMap(withdrawn -> withdrawn.instead().stream())
        .forEach(name -> check(name, dataset, problems));
    dataset.head().theme().home().examples().forEach(name -> check(name, dataset, problems));
  }

  private static void check(Located<String> name, UncheckedDataset dataset, Problems problems) {
    String id = name.value();
    if (dataset.lacks(id)) {
      problems.add(
          name.at(), ProblemCode.UNKNOWN_ENTRY, "unknown entry \"" + id + '"', dataset.cure(id));
    }
  }
}
