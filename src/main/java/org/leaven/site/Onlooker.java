package org.leaven.site;

import java.io.IOException;

/**
 * Is shown each page as soon as it is written, while it is at hand; from several threads. Pages
 * that are kept from the last bake are not shown.
 */
public interface Onlooker {
  /** One that looks at nothing. */
  Onlooker NONE = (path, page) -> {};

  /**
   * Looks at a page.
   *
   * @param path relative to the output
   */
  void see(String path, String page) throws IOException;
}
