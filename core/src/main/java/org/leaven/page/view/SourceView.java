package org.leaven.page.view;

import java.util.List;
import org.leaven.page.view.frame.PageLink;

/**
 * A source and everything that rests on it.
 *
 * @param url where it can be read; may be empty
 * @param places in the order of their locators
 */
public record SourceView(String id, String label, String noteHtml, String url, List<Place> places) {

  /**
   * A line or page of the source.
   *
   * @param id unique on the page; used as an anchor
   * @param label worded: {@code Line 37}; for the source as a whole, the source's label
   */
  public record Place(String id, String locator, String label, List<PageLink> statements) {}
}
