package org.leaven.knowledge;

import java.util.List;

/** A term that an entry carries, and what that rests on. */
public record FacetValue(Facet facet, Term term, Basis basis, List<Citation> citations) {
  public FacetValue {
    citations = List.copyOf(citations);
  }
}
