package org.leaven.page.view;

import java.util.List;

/** The terms of one facet that an entry carries. */
public record FacetView(String id, String label, List<TermView> terms) {

  /**
   * A term; {@code basisNote} is empty when the source states it, {@code href} leads to its page.
   */
  public record TermView(
      String href,
      String id,
      String label,
      String basis,
      String basisNote,
      List<SourceLink> sources) {}
}
