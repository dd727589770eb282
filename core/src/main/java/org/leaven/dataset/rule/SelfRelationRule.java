package org.leaven.dataset.rule;

import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.dataset.raw.RawMainFile.RawFacet;
import org.leaven.dataset.raw.RawMainFile.RawTerm;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reports {@code self-relation}: an entry, topic or term that refers to itself. */
final class SelfRelationRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    dataset.entries().forEach(entry -> check(entry, problems));
    dataset.entries().forEach(entry -> checkWithdrawal(entry, problems));
    for (RawTopic topic : dataset.head().topics().items()) {
      check("broader", topic.id(), topic.broader(), problems);
    }
    for (RawFacet facet : dataset.head().facets().items()) {
      for (RawTerm term : facet.terms().items()) {
        check("broader", term.id(), term.broader(), problems);
      }
    }
  }

  private static void check(RawEntry entry, Problems problems) {
    for (RawRelation relation : entry.relations()) {
      check(relation.kind(), entry.id(), relation.target(), problems);
    }
    for (RawJudgement judgement : entry.judgements()) {
      for (Located<String> name : judgement.includes()) {
        check("includes", entry.id(), name, problems);
      }
    }
  }

  private static void checkWithdrawal(RawEntry entry, Problems problems) {
    if (entry.withdrawn() != null) {
      entry.withdrawn().instead().forEach(to -> check("instead", entry.id(), to, problems));
    }
  }

  private static void check(
      String kind, Located<String> from, Located<String> to, Problems problems) {
    if (!to.value().isEmpty() && to.value().equals(from.value())) {
      String what = '"' + kind + "\" leads from \"" + from.value() + "\" to itself";
      problems.add(to.at(), ProblemCode.SELF_RELATION, what, "name another, or leave it out");
    }
  }
}
