package org.leaven.knowledge;

import java.util.List;

/**
 * A property by which entries are classified and filtered, such as equipment or position.
 *
 * @param terms in the order of {@code kb.yaml}
 * @param isCharted whether topics show a chart of it
 */
public record Facet(String id, String label, List<FacetTerm> terms, boolean isCharted) {
  public Facet {
    terms = List.copyOf(terms);
  }
}
