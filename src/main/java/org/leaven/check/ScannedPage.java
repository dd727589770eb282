package org.leaven.check;

import java.util.List;
import java.util.Set;

/**
 * What a written page holds that must hold true.
 *
 * @param path relative to the site
 * @param base what relative addresses start at; empty for the page itself
 * @param anchors every id and name that a fragment can lead to
 * @param duplicates ids that stand there more than once, each once
 * @param references in the order of the page, each once
 */
record ScannedPage(
    String path,
    String base,
    Set<String> anchors,
    List<String> duplicates,
    List<Reference> references) {

  /**
   * An address on a page.
   *
   * @param isLoaded whether a browser fetches it by itself, as it does images and styles
   */
  record Reference(String address, boolean isLoaded) {}
}
