package org.leaven.edition.builtpage;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An HTML page of the built site, parsed.
 *
 * @param path relative to the site
 * @param main its {@code <main>}; belongs to the document
 */
public record BakedPage(String path, Document document, Element main) {
  /** The kind of the page: {@code topic}, {@code entry}, {@code page} … */
  public String kind() {
    return main.attr("data-page");
  }

  /** The page's own heading; the document's title where it has none. */
  public String title() {
    Element heading = main.selectFirst("h1");
    return heading == null ? document.title() : heading.text();
  }

  public String language() {
    return document.child(0).attr("lang");
  }

  public String direction() {
    return document.child(0).attr("dir");
  }
}
