package org.leaven.dataset.rule;

import java.util.List;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.dataset.raw.RawMainFile.RawFacet;
import org.leaven.dataset.raw.RawMainFile.RawTerm;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code cycle}: relations of one kind ({@code variant-of}, {@code part-of}, {@code
 * combines}, {@code broader}) that lead back to where they began.
 */
final class RelationCycleRule implements DatasetRule {
  private static final List<String> KINDS = List.of("variant-of", "part-of", "combines");

  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    for (String kind : KINDS) {
      report(kind, relations(dataset.entries(), kind), problems);
    }
    IdGraph topics = new IdGraph();
    for (RawTopic topic : dataset.head().topics().items()) {
      topics.add(topic.id().value(), topic.broader());
    }
    report("broader", topics, problems);
    for (RawFacet facet : dataset.head().facets().items()) {
      report("broader", terms(facet), problems);
    }
  }

  private static IdGraph relations(List<RawEntry> entries, String kind) {
    IdGraph graph = new IdGraph();
    for (RawEntry entry : entries) {
      for (RawRelation relation : entry.relations()) {
        if (relation.kind().equals(kind)) {
          graph.add(entry.id().value(), relation.target());
        }
      }
    }
    return graph;
  }

  private static IdGraph terms(RawFacet facet) {
    IdGraph graph = new IdGraph();
    for (RawTerm term : facet.terms().items()) {
      graph.add(term.id().value(), term.broader());
    }
    return graph;
  }

  private static void report(String kind, IdGraph graph, Problems problems) {
    for (IdGraph.Cycle cycle : graph.cycles()) {
      String path = String.join("\" → \"", cycle.path());
      String what = '"' + kind + "\" leads in a circle: \"" + path + '"';
      problems.add(cycle.at(), ProblemCode.CYCLE, what, "leave one of these steps out");
    }
  }
}
