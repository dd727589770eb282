package org.leaven.edition.embed;

import java.util.List;
import org.leaven.page.view.layout.PageFrame;

/**
 * The data of the guide page on embedding, which its template sees as {@code page}.
 *
 * @param address the address of the published site, ending in a slash; may be empty
 * @param hasData whether the site also has the data edition
 */
public record EmbedGuidePage(
    PageFrame frame, String address, boolean hasData, List<Group> groups, List<Way> ways) {

  /**
   * A method of embedding a widget, as code to copy.
   *
   * @param way the name of the method: {@code script}, {@code frame} or {@code include}
   * @param text with placeholders: {@code {base}}, the site's address ending in a slash; {@code
   *     {name}}; {@code {title}}, escaped; {@code {page}}, the page with the same content
   */
  public record Way(String way, String label, String text) {}

  /** Widgets of one kind. */
  public record Group(String label, List<Item> items) {}

  /**
   * A widget.
   *
   * @param href its page for iframes
   * @param page the page of the site that has the same content, relative to the site
   */
  public record Item(String name, String title, String href, String page) {}
}
