package org.leaven.page.view;

import java.util.List;
import org.leaven.page.view.layout.PageLink;

/**
 * A source and everything that rests on it.
 *
 * @param url where it can be read; may be empty
 * @param places in the order of their locators
 */
public record SourceView(
    String id,
    String label,
    ReferenceLine reference,
    String noteHtml,
    String url,
    List<Place> places) {

  /**
   * What a citation says of it; values may be empty.
   *
   * @param publication authors, year and kind, worded: {@code A. Smith and B. Jones (1998),
   *     leaflet}
   * @param href where the DOI leads
   * @param readOn an ISO date
   * @param readOnText the same, worded
   */
  public record ReferenceLine(
      String publication,
      String doi,
      String href,
      String quoteHtml,
      String readOn,
      String readOnText) {
    /** Whether a line is shown for it. */
    public boolean isShown() {
      return !(publication + doi + readOn).isEmpty();
    }
  }

  /**
   * A line or page of the source.
   *
   * @param id unique on the page; used as an anchor
   * @param label worded: {@code Line 37}; for the source as a whole, the source's label
   */
  public record Place(String id, String locator, String label, List<PageLink> statements) {}
}
