package org.leaven.check;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.Hrefs;

/**
 * Resolves the links of a plain site as they work on its server.
 *
 * @param top the absolute URL of the site's root, with a slash at its end; empty when unknown
 */
record ServedAddress(String top) {
  private static final Pattern SCHEME = Pattern.compile("^https?:", Pattern.CASE_INSENSITIVE);

  /** Placeholders that a script replaces when the page is shown. */
  private static final Pattern MADE_LATER = Pattern.compile("\\{\\{|\\{%|<%|\\$\\{|\ufffd");

  /** Prefix of targets outside the site. */
  private static final String OUTSIDE = "../";

  /** The base of a page's relative links, relative to the site. */
  String start(ScannedPage page) {
    return page.base().isEmpty()
        ? page.path()
        : target(page.path(), page.base()).map(LinkTarget::file).orElse(OUTSIDE);
  }

  /** The target of a link below the site's root; empty for one that leads out of the site. */
  Optional<LinkTarget> target(String start, String address) {
    if (MADE_LATER.matcher(address).find()) {
      return Optional.empty();
    }
    Matcher scheme = SCHEME.matcher(address);
    String place = scheme.find() ? address.substring(scheme.end()) : address;
    if (place.startsWith("//")) {
      return top.isEmpty() ? Optional.empty() : below(SCHEME.matcher(top).replaceFirst(""), place);
    }
    if (place.startsWith("/")) {
      return below(path(), place);
    }
    if (Hrefs.hasScheme(address)) {
      return Optional.empty();
    }
    LinkTarget target = LinkTarget.of(start, address);
    return target.file().startsWith(OUTSIDE) ? Optional.empty() : Optional.of(target);
  }

  private String path() {
    return top.isEmpty() ? "/" : URI.create(top).getRawPath();
  }

  private static Optional<LinkTarget> below(String top, String place) {
    String path = Hrefs.path(place);
    boolean isTop = (path + "/").equals(top);
    if (!isTop && !path.startsWith(top)) {
      return Optional.empty();
    }
    String rest = isTop ? place.substring(path.length()) : place.substring(top.length());
    String file = Hrefs.path(rest);
    LinkTarget target = LinkTarget.of("index.html", "./" + rest);
    return Optional.of(file.isEmpty() ? new LinkTarget("", target.fragment()) : target);
  }
}
