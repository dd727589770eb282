package org.leaven.site;

import java.io.IOException;
import org.leaven.html.HtmlSource;

/**
 * Is shown each page as soon as it is written, while it is at hand; from several threads. Pages
 * that are kept from the last bake are not shown.
 */
public interface PageListener {
  /** One that looks at nothing. */
  PageListener NONE = (path, page) -> {};

  /**
   * Looks at a page.
   *
   * @param path relative to the output
   * @param page lent until this returns
   */
  void onPage(String path, HtmlSource page) throws IOException;
}
