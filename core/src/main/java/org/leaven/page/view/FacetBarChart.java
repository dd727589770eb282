package org.leaven.page.view;

import java.util.List;

/**
 * A bar chart of the terms of a facet that entries in a topic's lists have in common.
 *
 * @param bars one for each term, the longest first
 */
public record FacetBarChart(String facet, String label, List<Bar> bars) {

  /**
   * A term, and the entries that have it.
   *
   * @param marks one for each entry, in the order of the lists
   * @param more how many more there are, worded; empty for none
   * @param count how many there are in all, worded
   */
  public record Bar(String term, String label, List<MarkLink> marks, String more, String count) {}

  /**
   * An entry in a list: a mark and its name, which lead to its row.
   *
   * @param phrase the verdict in words
   */
  public record MarkLink(String entry, String name, String phrase, String href, VerdictMark mark) {}
}
