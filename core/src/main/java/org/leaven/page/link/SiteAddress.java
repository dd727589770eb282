package org.leaven.page.link;

import org.leaven.source.Hrefs;

/**
 * The address at which the site will be published.
 *
 * @param siteUrl the absolute address, with a slash at the end; empty when unknown
 */
public record SiteAddress(String siteUrl) {
  public SiteAddress {
    siteUrl = siteUrl.isEmpty() || siteUrl.endsWith("/") ? siteUrl : siteUrl + "/";
  }

  public boolean isKnown() {
    return !siteUrl.isEmpty();
  }

  /**
   * The path of the front page on its host, with slashes at both ends; empty when the address is
   * unknown.
   */
  public String top() {
    return siteUrl.replaceFirst("^[a-z]+://[^/]*", "");
  }

  /**
   * The absolute address of a page or a file of the site; of the front page, that of the site. A
   * path may lead to what is above the site of one language.
   */
  public String of(String path) {
    if (path.startsWith("../") && isKnown()) {
      return new SiteAddress(siteUrl.replaceFirst("[^/]*/$", "")).of(path.substring(3));
    }
    return path.equals(LinkResolver.HOME)
        ? siteUrl
        : siteUrl + Hrefs.relative(LinkResolver.HOME, path);
  }

  /** The absolute address of a link where the site's is known, else the link itself. */
  public String of(String from, String href) {
    if (!isKnown()) {
      return href;
    }
    String path = Hrefs.resolve(from, href);
    return path.equals(LinkResolver.HOME) ? siteUrl : siteUrl + path;
  }
}
