package org.leaven.dataset.rule;

import java.util.List;
import org.leaven.dataset.form.EntryForm;
import org.leaven.dataset.form.EntryForm.RelationForm;
import org.leaven.dataset.form.HeadForm.FacetForm;
import org.leaven.dataset.form.HeadForm.TermForm;
import org.leaven.dataset.form.HeadForm.TopicForm;
import org.leaven.source.Code;
import org.leaven.source.Problems;

/**
 * {@code cycle}: {@code variant-of}, {@code part-of}, {@code combines} and {@code broader} never
 * lead back to where they began.
 */
final class Cycles implements Rule {
  private static final List<String> KINDS = List.of("variant-of", "part-of", "combines");

  @Override
  public void check(Draft draft, Problems problems) {
    for (String kind : KINDS) {
      report(kind, relations(draft.entries(), kind), problems);
    }
    Graph topics = new Graph();
    for (TopicForm topic : draft.head().topics().items()) {
      topics.add(topic.id().value(), topic.broader());
    }
    report("broader", topics, problems);
    for (FacetForm facet : draft.head().facets().items()) {
      report("broader", terms(facet), problems);
    }
  }

  private static Graph relations(List<EntryForm> entries, String kind) {
    Graph graph = new Graph();
    for (EntryForm entry : entries) {
      for (RelationForm relation : entry.relations()) {
        if (relation.kind().equals(kind)) {
          graph.add(entry.id().value(), relation.target());
        }
      }
    }
    return graph;
  }

  private static Graph terms(FacetForm facet) {
    Graph graph = new Graph();
    for (TermForm term : facet.terms().items()) {
      graph.add(term.id().value(), term.broader());
    }
    return graph;
  }

  private static void report(String kind, Graph graph, Problems problems) {
    for (Graph.Circle circle : graph.circles()) {
      String way = String.join("\" → \"", circle.way());
      String what = '"' + kind + "\" leads in a circle: \"" + way + '"';
      problems.add(circle.at(), Code.CYCLE, what, "leave one of these steps out");
    }
  }
}
