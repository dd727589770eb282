package org.leaven.page.view;

import java.util.List;

/** The lines of an alphabetical index under one initial. */
public record IndexLetter(String id, String letter, List<Item> items) {

  /**
   * A line of the index.
   *
   * @param text the name, alias or title
   * @param of for an alias: the name it leads to; empty otherwise
   * @param standings empty for topics and pages
   */
  public record Item(String text, String href, String of, String kind, List<Standing> standings) {}
}
