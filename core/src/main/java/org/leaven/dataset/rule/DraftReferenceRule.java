package org.leaven.dataset.rule;

import java.util.stream.Stream;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code draft-reference}: a reference to an entry that is a draft, from the main file or
 * from an entry that is none.
 */
final class DraftReferenceRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    Stream.concat(
            dataset.head().theme().home().examples().stream(),
            dataset.entries().stream()
                .filter(entry -> !entry.isDraft())
                .flatMap(DraftReferenceRule::references))
        .filter(name -> dataset.entry(name.value()).filter(RawEntry::isDraft).isPresent())
        .forEach(name -> report(name, problems));
  }

  private static Stream<Located<String>> references(RawEntry entry) {
    return Stream.of(
            entry.relations().stream().map(RawRelation::target),
            entry.judgements().stream().flatMap(own -> own.includes().stream()),
            Stream.ofNullable(entry.withdrawn()).flatMap(own -> own.instead().stream()))
        .flatMap(each -> each);
  }

  private static void report(Located<String> name, Problems problems) {
    String what = '"' + name.value() + "\" is a draft";
    String cure = "remove its \"status: draft\", or leave the reference out";
    problems.add(name.at(), ProblemCode.DRAFT_REFERENCE, what, cure);
  }
}
