package org.leaven.site.settings;

import java.util.Map;

/** Settings of the pages that JBake makes from lists of documents. */
public final class ListSettings {
  /** The key that switches a list on, by the name under which its template knows it. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "masterindex", "render.index",
          "archive", "render.archive",
          "feed", "render.feed",
          "sitemap", "render.sitemap",
          "error404", "render.error404",
          "tag", "render.tags",
          "tags", "render.tagsindex");

  private ListSettings() {}

  /** What to write into the settings when a list is not wanted; empty for other pages. */
  public static String off(String page) {
    String key = SWITCHES.get(page);
    return key == null ? "" : key + "=false";
  }

  /** The path below the output; JBake passes over a slash before it. */
  public static String path(String setting) {
    return setting.replaceFirst("^/+", "");
  }
}
