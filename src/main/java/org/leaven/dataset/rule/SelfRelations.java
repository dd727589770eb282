package org.leaven.dataset.rule;

import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.JudgementForm;
import org.leaven.dataset.raw.RawEntry.RelationForm;
import org.leaven.dataset.raw.RawMainFile.FacetForm;
import org.leaven.dataset.raw.RawMainFile.TermForm;
import org.leaven.dataset.raw.RawMainFile.TopicForm;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** {@code self-relation}: nothing leads to itself. */
final class SelfRelations implements DatasetRule {
  @Override
  public void check(UncheckedDataset draft, Problems problems) {
    draft.entries().forEach(entry -> check(entry, problems));
    for (TopicForm topic : draft.head().topics().items()) {
      check("broader", topic.id(), topic.broader(), problems);
    }
    for (FacetForm facet : draft.head().facets().items()) {
      for (TermForm term : facet.terms().items()) {
        check("broader", term.id(), term.broader(), problems);
      }
    }
  }

  private static void check(RawEntry entry, Problems problems) {
    for (RelationForm relation : entry.relations()) {
      check(relation.kind(), entry.id(), relation.target(), problems);
    }
    for (JudgementForm judgement : entry.judgements()) {
      for (Located<String> name : judgement.includes()) {
        check("includes", entry.id(), name, problems);
      }
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
