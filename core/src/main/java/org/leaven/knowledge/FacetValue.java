package org.leaven.knowledge;

import java.util.List;

/** A facet term assigned to an entry, with its basis and citations. */
public record FacetValue(Facet facet, FacetTerm term, Basis basis, List<Citation> citations) {
  public FacetValue {
    citations = List.copyOf(citations);
  }
}
