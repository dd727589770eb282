package org.leaven.dataset.rule;

import org.leaven.dataset.raw.RawEntry.RawFacetValue;
import org.leaven.dataset.raw.RawMainFile.RawFacet;
import org.leaven.dataset.raw.RawMainFile.RawTerm;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code unknown-facet} and {@code unknown-term}: a facet that is not in {@code kb.yaml},
 * or a term that its facet does not have.
 */
final class UnknownTermRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    UniqueIdMap<RawFacet> facets = dataset.head().facets();
    for (RawFacet facet : facets.items()) {
      for (RawTerm term : facet.terms().items()) {
        check(term.broader(), facet, problems);
      }
    }
    dataset.entries().stream()
        .flatMap(entry -> entry.terms().stream())
        .forEach(use -> check(use, facets, problems));
  }

  private static void check(RawFacetValue use, UniqueIdMap<RawFacet> facets, Problems problems) {
    facets.checkReference(use.facet(), ProblemCode.UNKNOWN_FACET, problems);
    facets.find(use.facet().value()).ifPresent(facet -> check(use.term(), facet, problems));
  }

  private static void check(Located<String> term, RawFacet facet, Problems problems) {
    String owner = " of \"" + facet.id().value() + '"';
    facet.terms().checkReference(term, ProblemCode.UNKNOWN_TERM, owner, problems);
  }
}
