package org.leaven.knowledge;

import java.util.List;

/** A way to sort entries: equipment, position. Terms stand in the order of {@code kb.yaml}. */
public record Facet(String id, String label, List<Term> terms) {
  public Facet {
    terms = List.copyOf(terms);
  }
}
