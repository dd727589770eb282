package org.leaven.site;

import java.util.Map;

/**
 * What a bake keeps for the next one, as a baker keeps a piece of dough: for each page that came
 * from a template, what it was made of.
 *
 * @param pages by their path below the output
 */
public record Starter(Map<String, Page> pages) {
  public Starter {
    pages = Map.copyOf(pages);
  }

  /**
   * A page.
   *
   * @param key stands for everything the page was made of
   * @param asksForOthers whether its template looked at other pages than its own
   */
  public record Page(String key, boolean asksForOthers) {}

  /** Nothing kept. */
  public static Starter none() {
    return new Starter(Map.of());
  }
}
