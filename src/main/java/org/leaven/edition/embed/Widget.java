package org.leaven.edition.embed;

import java.util.function.Function;

/**
 * Something of the site that another page can take in.
 *
 * @param kind {@code topic}, {@code table}, {@code compare}, {@code entry}, {@code badge} or {@code
 *     search}
 * @param name how it is asked for: the path of its page without the extension, and for a part of a
 *     page the part behind it
 * @param title in words, as plain text
 * @param page path of the page of the site that says the same and more
 * @param content what it shows, seen from a path
 */
record Widget(
    String kind, String name, String title, String page, Function<String, WidgetContent> content) {

  /** The path of the page for frames. */
  String framed() {
    return "embed/" + name + ".html";
  }

  /** The path of the piece for includes. */
  String fragment() {
    return "fragments/" + name + ".html";
  }

  /** The path of what oEmbed says of it. */
  String described() {
    return "embed/" + name + ".json";
  }

  /** Without its script there is nothing of a search to include. */
  boolean hasFragment() {
    return !kind.equals("search");
  }
}
