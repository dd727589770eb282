package org.leaven.verify.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.leaven.source.Hrefs;

/** Resolves links to paths of the edition and fragments. */
public final class LinkTargets {
  /**
   * The attribute for the site path that a link of the single file, EPUB or PDF leads to; the
   * readers of these editions set it.
   */
  public static final String LEADS_TO = "data-leads-to";

  private LinkTargets() {}

  /** The page a link leads to and the fragment; empty for links out of the edition. */
  public static Map<String, String> targets(String page, Element link) {
    if (link.hasAttr(LEADS_TO)) {
      return Map.of(link.attr(LEADS_TO), "");
    }
    String href = link.attr("href");
    if (isOutside(href)) {
      return Map.of();
    }
    return Map.of(resolve(page, Hrefs.path(href)), decoded(Hrefs.anchor(href)));
  }

  public static boolean isOutside(String href) {
    return href.matches("(?is)[a-z][a-z0-9+.-]*:.*|//.*");
  }

  /** Resolves a relative address against the path of its page, and decodes it. */
  public static String resolve(String page, String path) {
    if (path.isEmpty()) {
      return page;
    }
    try {
      URI base = new URI(null, "base", "/" + page, null);
      String resolved = base.resolve(path.replace(" ", "%20")).getRawPath();
      return decoded(resolved.substring(1));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return path;
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
