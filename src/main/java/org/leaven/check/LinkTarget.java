package org.leaven.check;

import org.leaven.source.Hrefs;

/**
 * Where an address leads.
 *
 * @param file relative to the site, not encoded
 * @param fragment the place in it, not encoded; empty for none
 */
record LinkTarget(String file, String fragment) {
  /** What an address on a page leads to; it may not have a scheme. */
  static LinkTarget of(String page, String address) {
    String path = Hrefs.path(address);
    String file = Hrefs.decoded(path);
    return new LinkTarget(
        file.isEmpty() ? page : Hrefs.resolve(page, file), Hrefs.decoded(Hrefs.anchor(address)));
  }

  /** Whether it leads to an element of a page, and not to the page's beginning. */
  boolean isAnchor() {
    return !fragment.isEmpty() && !fragment.equals("top");
  }
}
