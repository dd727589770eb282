package org.leaven.edition.embed;

import java.util.function.Function;

/**
 * A part of the site that pages of other sites can embed.
 *
 * @param kind {@code topic}, {@code table}, {@code compare}, {@code entry}, {@code badge} or {@code
 *     search}
 * @param name its unique name: the path of its page without the extension, and for a part of a page
 *     a slash and the name of the part
 * @param title its title as plain text
 * @param page the path of the page of the site that has the same content
 * @param content its content, with addresses relative to a path
 */
record Widget(
    String kind, String name, String title, String page, Function<String, WidgetContent> content) {

  /** The path of the page for iframes. */
  String framed() {
    return "embed/" + name + ".html";
  }

  /** The path of the HTML fragment for includes. */
  String fragment() {
    return "fragments/" + name + ".html";
  }

  /** The path of the oEmbed response. */
  String oembed() {
    return "embed/" + name + ".json";
  }

  /** Whether there is a fragment for includes; the search is empty without its script. */
  boolean hasFragment() {
    return !kind.equals("search");
  }
}
