package org.leaven.page.link;

import org.leaven.source.Hrefs;

/**
 * Where the site will be found.
 *
 * @param siteUrl its address, with a slash at the end; empty when nobody said
 */
public record SiteAddress(String siteUrl) {
  public SiteAddress {
    siteUrl = siteUrl.isEmpty() || siteUrl.endsWith("/") ? siteUrl : siteUrl + "/";
  }

  public boolean areKnown() {
    return !siteUrl.isEmpty();
  }

  /**
   * The path of the front page on its host, with slashes at both ends; empty when nobody said where
   * the site is.
   */
  public String top() {
    return siteUrl.replaceFirst("^[a-z]+://[^/]*", "");
  }

  /** The whole address of a page or a file of the site; of the front page, that of the site. */
  public String of(String path) {
    return path.equals(LinkResolver.HOME)
        ? siteUrl
        : siteUrl + Hrefs.relative(LinkResolver.HOME, path);
  }

  /** What a link leads to: its whole address where the site's is known, else the link itself. */
  public String of(String from, String href) {
    if (!areKnown()) {
      return href;
    }
    String path = Hrefs.resolve(from, href);
    return path.equals(LinkResolver.HOME) ? siteUrl : siteUrl + path;
  }
}
