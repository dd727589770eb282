package org.leaven.discovery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private DiscoveryFiles() {}

  /** Files by path, relative to the site. */
  public static SortedMap<String, byte[]> files(SitePlan plan, SiteAddress addresses) {
    List<Page> pages = plan.listed();
    SortedMap<String, String> texts = new TreeMap<>();
    StringBuilder robots = new StringBuilder("User-agent: *\nAllow: /\n");
    if (addresses.areKnown()) {
      texts.putAll(Sitemap.of(pages, addresses));
      robots.append("Sitemap: ").append(addresses.of(Sitemap.PATH)).append('\n');
    }
    texts.put("robots.txt", robots.toString());
    texts.put(NO_JEKYLL, "");
    texts.put("llms.txt", LlmsTxt.of(pages, plan.site(), addresses));
    texts.put("llms-full.txt", LlmsTxt.full(pages, plan.site()));
    pages.stream()
        .filter(page -> !page.frame().head().copy().isEmpty())
        .forEach(
            page ->
                texts.put(
                    page.frame().path() + LinkResolver.COPY,
                    PageMarkdown.of(page, plan.site().words()) + LlmsTxt.footer(page)));
    if (pages.stream().anyMatch(page -> !page.frame().head().feed().isEmpty())) {
      texts.put(LinkResolver.FEED, new AtomFeed(plan.site(), addresses).of(pages));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }
}
