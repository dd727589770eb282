package org.leaven.site.settings;

import java.util.Map;

/** Property keys of the pages that JBake makes from lists of documents, such as index and feed. */
public final class ListPageKeys {
  /** The key that enables a list page, by the name of its template. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "masterindex", "render.index",
          "archive", "render.archive",
          "feed", "render.feed",
          "sitemap", "render.sitemap",
          "error404", "render.error404",
          "tag", "render.tags",
          "tags", "render.tagsindex");

  private ListPageKeys() {}

  /** The setting that disables a list page; empty for other pages. */
  public static String off(String page) {
    String key = SWITCHES.get(page);
    return key == null ? "" : key + "=false";
  }

  /** The path relative to the output; JBake ignores leading slashes. */
  public static String path(String setting) {
    return setting.replaceFirst("^/+", "");
  }
}
