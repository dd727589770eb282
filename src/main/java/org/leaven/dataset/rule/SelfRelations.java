package org.leaven.dataset.rule;

import org.leaven.dataset.form.EntryForm;
import org.leaven.dataset.form.EntryForm.JudgementForm;
import org.leaven.dataset.form.EntryForm.RelationForm;
import org.leaven.dataset.form.HeadForm.FacetForm;
import org.leaven.dataset.form.HeadForm.TermForm;
import org.leaven.dataset.form.HeadForm.TopicForm;
import org.leaven.source.Code;
import org.leaven.source.Located;
import org.leaven.source.Problems;

/** {@code self-relation}: nothing leads to itself. */
final class SelfRelations implements Rule {
  @Override
  public void check(Draft draft, Problems problems) {
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

  private static void check(EntryForm entry, Problems problems) {
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
      problems.add(to.at(), Code.SELF_RELATION, what, "name another, or leave it out");
    }
  }
}
