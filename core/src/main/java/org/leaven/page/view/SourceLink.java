package org.leaven.page.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A link to the place on the sources page that names this source and locator.
 *
 * @param label the label of the source
 * @param place where in it, worded: {@code line 37}; empty for the source as a whole
 * @param text both: {@code The source article, line 37}
 */
public record SourceLink(
    String source, String locator, String href, String label, String place, String text) {

  /**
   * A place in a source, with what rests on it.
   *
   * @param says in a few words: {@code verdict, position}
   */
  public record Use(SourceLink link, String says) {}

  /** The same link from elsewhere. */
  public SourceLink at(String href) {
    return new SourceLink(source, locator, href, label, place, text);
  }

  /** The anchor of the place on the sources page. */
  public String anchor() {
    return href.substring(href.indexOf('#') + 1);
  }

  /** The anchors of some places, with spaces between. */
  public static String cites(List<SourceLink> places) {
    return places.stream().map(SourceLink::anchor).distinct().collect(Collectors.joining(" "));
  }
}
