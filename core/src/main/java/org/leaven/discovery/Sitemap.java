package org.leaven.discovery;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.view.Page;

/**
 * Writes the <a href="https://www.sitemaps.org/protocol.html">sitemap</a> of the site. A page has a
 * date only where its sources say when a verdict on it changed.
 */
final class Sitemap {
  static final String PATH = "sitemap.xml";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** The protocol's limit. */
  static final int MOST_PAGES = 50_000;

  private Sitemap() {}

  /** One file, or several and an index of them, by path. */
  static SortedMap<String, String> of(List<Page> pages, SiteAddress addresses) {
    SortedMap<String, String> files = new TreeMap<>();
    if (pages.size() <= MOST_PAGES) {
      files.put(PATH, list(pages, addresses));
      return files;
    }
    XmlWriter index = new XmlWriter().begin("sitemapindex", "xmlns", NAMESPACE);
    for (int from = 0; from < pages.size(); from += MOST_PAGES) {
      String path = "sitemap-" + (from / MOST_PAGES + 1) + ".xml";
      List<Page> part = pages.subList(from, Math.min(from + MOST_PAGES, pages.size()));
      files.put(path, list(part, addresses));
      index.begin("sitemap").element("loc", addresses.of(path)).end("sitemap");
    }
    files.put(PATH, index.end("sitemapindex").toString());
    return files;
  }

  private static String list(List<Page> pages, SiteAddress addresses) {
    XmlWriter list = new XmlWriter().begin("urlset", "xmlns", NAMESPACE);
    for (Page page : pages) {
      list.begin("url").element("loc", addresses.of(page.frame().path()));
      String updated = DatedVerdicts.newest(page);
      if (!updated.isEmpty()) {
        list.element("lastmod", updated);
      }
      list.end("url");
    }
    return list.end("urlset").toString();
  }
}
