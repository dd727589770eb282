package org.leaven.page.link;

import org.leaven.knowledge.Medium.Picture;
import org.leaven.source.Hrefs;

/**
 * Shows pictures small beside names in lists. They have no alternative text: it is on the entry's
 * page, and who listens would hear it before each name.
 */
final class Thumbnails {
  private static final int WIDEST = 80;
  private static final int HIGHEST = 64;

  private Thumbnails() {}

  /**
   * The markup of a small picture.
   *
   * @param from the path that its address is relative to
   */
  static String of(String from, Picture picture) {
    double scale =
        Math.min(
            1,
            Math.min((double) WIDEST / picture.widthPx(), (double) HIGHEST / picture.heightPx()));
    String address = Hrefs.relative(from, picture.path()).replace("&", "&amp;");
    return "<img src=\""
        + address
        + "\" width=\""
        + Math.max(1, Math.round(picture.widthPx() * scale))
        + "\" height=\""
        + Math.max(1, Math.round(picture.heightPx() * scale))
        + "\" alt=\"\" loading=\"lazy\" decoding=\"async\">";
  }
}
