package org.leaven.page.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.leaven.source.Hrefs;

/**
 * Where readers can edit the source of a page, and report a mistake: URLs with placeholders.
 *
 * @param edit with {@code {source}}, the path of the file; empty for none
 * @param report may contain {@code {source}}, {@code {page}} and {@code {title}}; empty for none
 */
public record ContributionUrls(String edit, String report) {
  public static final ContributionUrls NONE = new ContributionUrls("", "");

  /** The URL to edit a file of the knowledge base; empty for none. */
  public String edit(String source) {
    return source.isEmpty() ? "" : edit.replace("{source}", path(source));
  }

  /**
   * The URL to report a mistake on a page; empty for none.
   *
   * @param source its file, relative to the knowledge base; empty for a page without one
   */
  public String report(String page, String title, String source) {
    return report
        .replace("{source}", path(source))
        .replace("{page}", path(page))
        .replace("{title}", URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private static String path(String path) {
    String encoded = path.isEmpty() ? "" : Hrefs.relative(LinkResolver.HOME, path);
    return encoded.replace("&", "%26").replace("+", "%2B"); // they separate in a query
  }
}
