package org.leaven.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;

/** The filters of a comparison, which are folded where there is little room. */
final class FoldedFilters {
  private FoldedFilters() {}

  /** Opens them where a reader has to. */
  static void open(Frame frame) {
    Locator summary = frame.locator(".tools-filters:not([open]) > summary:visible");
    if (summary.count() > 0) {
      summary.first().click();
    }
  }
}
