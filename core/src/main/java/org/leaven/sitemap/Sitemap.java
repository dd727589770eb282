package org.leaven.sitemap;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leaven.html.XmlWriter;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.view.layout.LanguageLink;

/**
 * Writes the <a href="https://www.sitemaps.org/protocol.html">sitemap</a> of the site. A page has a
 * date only where its sources say when a verdict on it changed.
 */
final class Sitemap {
  static final String PATH = "sitemap.xml";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** The protocol's limit. */
  static final int MAX_PAGES = 50_000;

  private Sitemap() {}

  private record Url(String address, DiscoverablePage page) {}

  /** A page in all its languages; a later part of a list only in its own. */
  private static Stream<Url> urls(DiscoverablePage page, SiteAddress addresses) {
    return page.languages().isEmpty() || page.isLaterPart()
        ? Stream.of(new Url(addresses.of(page.path()), page))
        : page.languages().stream().map(link -> new Url(link.address(), page));
  }

  /** One file, or several and an index of them, by path. */
  static SortedMap<String, String> of(List<DiscoverablePage> listed, SiteAddress addresses) {
    List<Url> pages = listed.stream().flatMap(page -> urls(page, addresses)).toList();
    SortedMap<String, String> files = new TreeMap<>();
    if (pages.size() <= MAX_PAGES) {
      files.put(PATH, list(pages));
      return files;
    }
    XmlWriter index = new XmlWriter("UTF-8").begin("sitemapindex", "xmlns", NAMESPACE);
    for (int from = 0; from < pages.size(); from += MAX_PAGES) {
      String path = "sitemap-" + (from / MAX_PAGES + 1) + ".xml";
      List<Url> part = pages.subList(from, Math.min(from + MAX_PAGES, pages.size()));
      files.put(path, list(part));
      index.begin("sitemap").element("loc", addresses.of(path)).end("sitemap");
    }
    files.put(PATH, index.end("sitemapindex").toString());
    return files;
  }

  private static String list(List<Url> urls) {
    boolean isOne = urls.stream().allMatch(url -> url.page().languages().isEmpty());
    XmlWriter list =
        isOne
            ? new XmlWriter("UTF-8").begin("urlset", "xmlns", NAMESPACE)
            : new XmlWriter("UTF-8")
                .begin("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    for (Url url : urls) {
      list.begin("url").element("loc", url.address());
      for (LanguageLink other : url.page().languages()) {
        list.element(
            "xhtml:link", "", "rel", "alternate", "hreflang", other.tag(), "href", other.address());
      }
      String updated = url.page().newest();
      if (!updated.isEmpty()) {
        list.element("lastmod", updated);
      }
      list.end("url");
    }
    return list.end("urlset").toString();
  }
}
