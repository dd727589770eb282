package org.leaven.knowledge;

import java.util.List;

/**
 * A value of a facet.
 *
 * @param broader id of the broader term of the same facet; empty when there is none
 * @param keywords additional search words, never shown
 */
public record FacetTerm(String id, String label, String broader, List<String> keywords) {
  public FacetTerm {
    keywords = List.copyOf(keywords);
  }
}
