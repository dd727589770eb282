package org.leaven.check;

import java.util.List;
import java.util.Set;

/**
 * The links and anchors of a built page.
 *
 * @param path relative to the site
 * @param base the base URL of relative links; empty for the page itself
 * @param anchors every id and name that a fragment can lead to
 * @param duplicates ids that occur more than once, each listed once
 * @param references in the order of the page, each once
 */
record ScannedPage(
    String path,
    String base,
    Set<String> anchors,
    List<String> duplicates,
    List<Reference> references) {

  /**
   * A link on a page, or a URL that it loads.
   *
   * @param isLoaded whether a browser loads it without a click, like images and style sheets
   */
  record Reference(String address, boolean isLoaded) {}
}
