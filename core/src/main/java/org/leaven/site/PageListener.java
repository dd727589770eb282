package org.leaven.site;

import java.io.IOException;
import org.leaven.html.HtmlBuffer;

/**
 * Receives each page as soon as it is written, from several threads. Pages reused from the previous
 * build are not passed on.
 */
public interface PageListener {
  /** A listener that does nothing. */
  PageListener NONE = (path, page) -> {};

  /**
   * Called for a written page.
   *
   * @param path relative to the output
   * @param page the page; valid until this method returns
   */
  void onPage(String path, HtmlBuffer page) throws IOException;
}
