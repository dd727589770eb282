package org.leaven.edition.embed;

import java.util.List;
import org.leaven.page.view.frame.PageFrame;

/**
 * What the template of the page that shows how to take pieces in sees as {@code page}.
 *
 * @param address where the site will be found, with a slash at its end; may be empty
 * @param hasData whether the site holds its data, too
 */
public record EmbedGuidePage(
    PageFrame frame, String address, boolean hasData, List<Group> groups, List<Way> ways) {

  /**
   * A way to take a piece in, as text to copy.
   *
   * @param way what it is called among ways: {@code script}, {@code frame} or {@code include}
   * @param text with places for a piece: {@code {base}}, the site's address with a slash at its
   *     end; {@code {name}}; {@code {title}}, escaped; {@code {page}}, the page that says the same
   */
  public record Way(String way, String label, String text) {}

  /** Pieces of one kind. */
  public record Group(String label, List<Item> items) {}

  /**
   * A piece.
   *
   * @param href its page for frames
   * @param page the site's page that says the same and more, from the top of the site
   */
  public record Item(String name, String title, String href, String page) {}
}
