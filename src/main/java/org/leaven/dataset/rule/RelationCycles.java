package org.leaven.dataset.rule;

import java.util.List;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RelationForm;
import org.leaven.dataset.raw.RawMainFile.FacetForm;
import org.leaven.dataset.raw.RawMainFile.TermForm;
import org.leaven.dataset.raw.RawMainFile.TopicForm;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * {@code cycle}: {@code variant-of}, {@code part-of}, {@code combines} and {@code broader} never
 * lead back to where they began.
 */
final class RelationCycles implements DatasetRule {
  private static final List<String> KINDS = List.of("variant-of", "part-of", "combines");

  @Override
  public void check(UncheckedDataset draft, Problems problems) {
    for (String kind : KINDS) {
      report(kind, relations(draft.entries(), kind), problems);
    }
    IdGraph topics = new IdGraph();
    for (TopicForm topic : draft.head().topics().items()) {
      topics.add(topic.id().value(), topic.broader());
    }
    report("broader", topics, problems);
    for (FacetForm facet : draft.head().facets().items()) {
      report("broader", terms(facet), problems);
    }
  }

  private static IdGraph relations(List<RawEntry> entries, String kind) {
    IdGraph graph = new IdGraph();
    for (RawEntry entry : entries) {
      for (RelationForm relation : entry.relations()) {
        if (relation.kind().equals(kind)) {
          graph.add(entry.id().value(), relation.target());
        }
      }
    }
    return graph;
  }

  private static IdGraph terms(FacetForm facet) {
    IdGraph graph = new IdGraph();
    for (TermForm term : facet.terms().items()) {
      graph.add(term.id().value(), term.broader());
    }
    return graph;
  }

  private static void report(String kind, IdGraph graph, Problems problems) {
    for (IdGraph.Circle circle : graph.circles()) {
      String way = String.join("\" → \"", circle.way());
      String what = '"' + kind + "\" leads in a circle: \"" + way + '"';
      problems.add(circle.at(), ProblemCode.CYCLE, what, "leave one of these steps out");
    }
  }
}
