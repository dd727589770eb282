package org.leaven.check;

import org.leaven.source.Hrefs;

/**
 * The target of a link: a file of the site, and a fragment.
 *
 * @param file relative to the site, not encoded
 * @param fragment id of an element in it, not encoded; empty for none
 */
record LinkTarget(String file, String fragment) {
  /** The target of a link on a page; the link must not have a scheme. */
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
