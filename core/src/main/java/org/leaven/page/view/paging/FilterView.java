package org.leaven.page.view.paging;

import java.util.List;

/**
 * A filter for a list of entries: by the verdict for a topic, the terms of a facet, or the values
 * of a field.
 *
 * @param id {@code verdict.} and the topic's id, or {@code facet.} and the facet's, {@code field.}
 *     and the field's; also its name in an address
 * @param label what readers call it
 * @param range {@code number} or {@code date} where a reader asks for a range of its values, which
 *     are the choices in their order; else empty
 */
public record FilterView(String id, String label, String range, List<Choice> choices) {
  public FilterView {
    choices = List.copyOf(choices);
  }

  /**
   * One choice of a filter.
   *
   * @param id of the verdict or the term; {@code none} for what the topic does not list
   * @param entries how many entries of the list match
   */
  public record Choice(String id, String label, int entries) {}

  /** A choice with its filter, as addresses name it. */
  public String key(Choice choice) {
    return id + "=" + choice.id();
  }
}
