package org.leaven.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.leaven.page.SitePlan;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.view.Page;

/**
 * Makes {@code robots.txt}, {@code llms.txt}, the sitemap, the Atom feed and the copies of pages in
 * Markdown.
 *
 * <p>The sitemap is made only where the site's address is known, since it needs absolute URLs; the
 * feed only where verdicts have dates.
 */
public final class DiscoveryFiles {
  /** Tells GitHub Pages to leave the files of a branch as they are. */
  private static final String NO_JEKYLL = ".nojekyll";

  private final SitePlan plan;
  private final SiteAddress addresses;
  private final boolean hasFewEntries;
  private final Map<String, DiscoverablePage> listed = new ConcurrentHashMap<>();

  /** Prepares the files of a site; its generated pages are still to be added. */
  public DiscoveryFiles(SitePlan plan, SiteAddress addresses) {
    this.plan = plan;
    this.addresses = addresses;
    this.hasFewEntries = LlmsTxt.hasFewEntries(plan);
    plan.authored().forEach(page -> add(page.page()));
  }

  /** Adds a page; those that nothing may list are left out. */
  public void add(Page page) {
    if (page.frame().head().listed()) {
      boolean isShown =
          !page.frame().head().copy().isEmpty() || LlmsTxt.isInFull(page, hasFewEntries);
      String markdown = isShown ? PageMarkdown.of(page, plan.site()) : "";
      listed.put(page.frame().path(), DiscoverablePage.of(page, markdown));
    }
  }

  /** Files by path, relative to the site. */
  public SortedMap<String, byte[]> files() {
    List<DiscoverablePage> pages =
        plan.paths().stream().map(listed::get).filter(Objects::nonNull).toList();
    SortedMap<String, String> texts = new TreeMap<>();
    StringBuilder robots = new StringBuilder("User-agent: *\nAllow: /\n");
    if (addresses.isKnown()) {
      texts.putAll(Sitemap.of(pages, addresses));
      robots.append("Sitemap: ").append(addresses.of(Sitemap.PATH)).append('\n');
    }
    texts.put("robots.txt", robots.toString());
    texts.put(NO_JEKYLL, "");
    texts.put("llms.txt", LlmsTxt.of(pages, plan.site(), addresses, hasFewEntries));
    texts.put("llms-full.txt", LlmsTxt.full(pages, hasFewEntries));
    pages.stream()
        .filter(DiscoverablePage::hasCopy)
        .forEach(
            page ->
                texts.put(page.path() + LinkResolver.COPY, page.markdown() + LlmsTxt.footer(page)));
    if (pages.stream().anyMatch(DiscoverablePage::hasFeed)) {
      texts.put(LinkResolver.FEED, new AtomFeed(plan.site(), addresses).of(pages));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }
}
