package org.leaven.edition.embed;

/**
 * The data of a widget, which the templates for iframes and for includes see as {@code page}.
 *
 * @param kind the kind of the widget
 * @param name the name of the widget
 * @param title the title of the widget
 * @param href the page of the site that has the same content
 * @param oembed the address of the oEmbed response; empty for a fragment
 * @param framed the prefixes of paths that also have a page for iframes, separated by spaces
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
   * The place of the page.
   *
   * @param path relative to the site
   * @param root the path from there to the root of the site: empty, {@code ../} once or more, or
   *     the absolute address of the site
   */
  public record Place(String path, String root, String shared) {}
}
