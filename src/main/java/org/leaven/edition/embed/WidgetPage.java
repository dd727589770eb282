package org.leaven.edition.embed;

/**
 * What the templates for frames and for includes see as {@code page}.
 *
 * @param kind of the piece
 * @param name of the piece
 * @param title of the piece
 * @param href the page of the site that says the same and more
 * @param oembed what oEmbed says of it; empty for a fragment
 * @param framed how the paths of pages begin that are there for frames, too, with spaces between
 */
public record WidgetPage(
    Place frame,
    String kind,
    String name,
    String title,
    String href,
    String oembed,
    String framed,
    WidgetContent content) {

  /**
   * Where it is.
   *
   * @param path relative to the site
   * @param root from there to the top of the site: empty, {@code ../} once or more, or the site's
   *     whole address
   */
  public record Place(String path, String root) {}
}
