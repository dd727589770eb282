package org.leaven.check;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.Hrefs;

/**
 * Where the addresses on the pages of a site lead once a server has it.
 *
 * @param top the whole address of the site's top, with a slash at its end; empty when nobody knows
 */
record ServedAddress(String top) {
  private static final Pattern SCHEME = Pattern.compile("^https?:", Pattern.CASE_INSENSITIVE);

  /** Signs of a script that makes the address when the page is shown. */
  private static final Pattern MADE_LATER = Pattern.compile("\\{\\{|\\{%|<%|\\$\\{|\ufffd");

  /** Leads out of the site, whatever stands behind it. */
  private static final String OUTSIDE = "../";

  /** What relative addresses of a page start at, relative to the site. */
  String start(ScannedPage page) {
    return page.base().isEmpty()
        ? page.path()
        : target(page.path(), page.base()).map(LinkTarget::file).orElse(OUTSIDE);
  }

  /** The target of an address below the site's top; empty for one that leads out of the site. */
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
