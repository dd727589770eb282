package org.leaven.intake;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.form.Catalogue;
import org.leaven.dataset.form.HeadForm;
import org.leaven.dataset.form.HeadForm.FacetForm;
import org.leaven.dataset.tree.Node;
import org.leaven.source.Code;
import org.leaven.source.Problems;

/**
 * Holds the tables of a map against the head of the knowledge base, so that a slip in the map is
 * told once and not with every record.
 */
final class MapCheck {
  private final HeadForm head;
  private final Problems problems;

  MapCheck(HeadForm head, Problems problems) {
    this.head = head;
    this.problems = problems;
  }

  void check(Template.Branch entry) {
    entry.part("verdicts").ifPresent(this::verdicts);
    entry.part("facets").ifPresent(this::facets);
  }

  private void verdicts(Template verdicts) {
    if (verdicts instanceof Template.Branch topics) {
      topics.parts().forEach(topic -> judgement(topic.template()));
    } else if (verdicts instanceof Template.Rule rule) {
      rule.key().ifPresent(key -> table(key, head.topics(), Code.UNKNOWN_TOPIC, "topic"));
      rule.each().ifPresent(this::judgement);
    }
  }

  private void judgement(Template judgement) {
    Optional<Template> verdict =
        judgement instanceof Template.Branch branch ? branch.part("verdict") : Optional.empty();
    if (verdict.isPresent() && verdict.get() instanceof Template.Rule rule) {
      table(rule, head.verdicts(), Code.UNKNOWN_VERDICT, "verdict");
    }
  }

  private void facets(Template facets) {
    if (facets instanceof Template.Branch branch) {
      for (Template.Part part : branch.parts()) {
        Optional<FacetForm> facet = head.facets().find(part.key());
        if (facet.isPresent()) {
          terms(part.template(), facet.get());
        }
      }
    } else if (facets instanceof Template.Rule rule) {
      rule.key().ifPresent(key -> table(key, head.facets(), Code.UNKNOWN_FACET, "facet"));
    }
  }

  private void terms(Template template, FacetForm facet) {
    String noun = "term of \"" + facet.id().value() + '"';
    List<Template> uses = template instanceof Template.Items all ? all.items() : List.of(template);
    for (Template use : uses) {
      Optional<Template> term =
          use instanceof Template.Branch branch ? branch.part("term") : Optional.of(use);
      if (term.isPresent() && term.get() instanceof Template.Rule rule) {
        table(rule, facet.terms(), Code.UNKNOWN_TERM, noun);
      }
    }
  }

  private void table(Template.Rule rule, Catalogue<?> catalogue, Code code, String noun) {
    if (!rule.lookup().isEmpty() || !(rule.prefix() + rule.suffix()).isEmpty()) {
      return;
    }
    for (Node value : rule.table().values()) {
      String id = Values.plain(value).orElse("");
      if (catalogue.lacks(id)) {
        String what = "unknown " + noun + " \"" + id + '"';
        problems.add(value.at(), code, what, catalogue.cure(id));
      }
    }
  }
}
