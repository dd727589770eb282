package org.leaven.page.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.Hrefs;

/** Rewrites the relative addresses in the HTML of one page for another page that shows it. */
final class RelocatedHtml {
  private static final Pattern TAG = Pattern.compile("<[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
  private static final Pattern ADDRESS =
      Pattern.compile("(\\s(?:href|src|poster)\\s*=\\s*)(?:\"([^\"]*)\"|'([^']*)')");

  private final String page;
  private final String from;

  /**
   * Rewrites HTML of one page for another.
   *
   * @param page the path of the page that the HTML was made for
   * @param from the path of the page that shows it
   */
  RelocatedHtml(String page, String from) {
    this.page = page;
    this.from = from;
  }

  String html(String html) {
    return page.equals(from)
        ? html
        : TAG.matcher(html).replaceAll(tag -> literal(tag(tag.group())));
  }

  private String tag(String tag) {
    return ADDRESS
        .matcher(tag)
        .replaceAll(
            found -> {
              boolean isDouble = found.group(2) != null;
              String quote = isDouble ? "\"" : "'";
              String address = address(isDouble ? found.group(2) : found.group(3));
              return literal(found.group(1) + quote + address + quote);
            });
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }

  String address(String address) {
    boolean isHere = address.isEmpty() || address.startsWith("#") || address.startsWith("?");
    if (isHere || !Hrefs.isRelative(address)) {
      return address;
    }
    String path = address.split("[?#]", 2)[0];
    String target = Hrefs.resolve(page, Hrefs.decoded(path));
    return Hrefs.relative(from, target) + address.substring(path.length());
  }
}
