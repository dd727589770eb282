package org.leaven.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.leaven.html.HtmlEventParser;
import org.leaven.source.SourceTree;
import org.leaven.source.UncheckedIo;
import org.leaven.source.WrittenLink;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Checks the links, ids and completeness of a built knowledge base. Internal links and fragments
 * must work, letter case included; ids must be unique; no internal link may be absolute; nothing
 * may be loaded from another host; no page may be missing.
 *
 * <p>Problems: {@code broken-link}, {@code broken-fragment}, {@code letter-case}, {@code
 * absolute-link}, {@code foreign-request}, {@code duplicate-html-id}, {@code lost-page}.
 */
public final class SiteChecker {
  private final SourceTree tree;
  private final Map<String, String> sourceByPage;
  private final ScanCache scans;
  private List<WrittenLink> written = List.of();
  private String siteUrl = "";
  private final Map<String, ScannedPage> seen = new ConcurrentHashMap<>();
  private final Map<Object, Object> shared = new ConcurrentHashMap<>();

  /**
   * Prepares a check.
   *
   * @param sourceByPage the source file of each page, by the page's path
   */
  public SiteChecker(SourceTree tree, Map<String, String> sourceByPage) {
    this(tree, sourceByPage, ScanCache.none());
  }

  /** The same, reusing pages that earlier checks have scanned. */
  public SiteChecker(SourceTree tree, Map<String, String> sourceByPage, ScanCache scans) {
    this.tree = tree;
    this.sourceByPage = sourceByPage;
    this.scans = scans;
  }

  /** The same, with the links in the Markdown of pages. */
  public SiteChecker withLinks(List<WrittenLink> links) {
    written = List.copyOf(links);
    return this;
  }

  /** The same for a site with this address; empty if it is not known. */
  public SiteChecker withSiteUrl(String siteUrl) {
    this.siteUrl = siteUrl;
    return this;
  }

  /** What was checked; {@code links} counts the links into the site. */
  public record Summary(int pages, int links) {}

  /**
   * A listener that scans a page while it is in memory, so that it need not be read from the disk.
   */
  public HtmlEventParser.Listener listener(String path) {
    return new PageScanner(path, page -> seen.put(path, page.sharing(shared)));
  }

  /**
   * Checks the files of a site.
   *
   * @param folder the site's root folder
   * @param files every file below it, relative to it, with {@code /} on every system
   * @param expected pages that must be there
   */
  public Checked<Summary> check(Path folder, List<String> files, Collection<String> expected)
      throws IOException {
    Problems problems = new Problems();
    PageSourceLocator locator = new PageSourceLocator(tree, sourceByPage, written);
    Map<String, ScannedPage> pages = scan(folder, files);
    for (String page : expected) {
      if (!pages.containsKey(page)) {
        problems.add(
            locator.start(page),
            ProblemCode.LOST_PAGE,
            "page \"" + page + "\" was not written",
            "");
      }
    }
    LinkChecker links =
        new LinkChecker(
            new LinkChecker.Site(files, pages, sourceByPage, siteUrl),
            locator,
            problems,
            scans.memoryCache());
    for (ScannedPage page : pages.values()) {
      for (String id : page.duplicates()) {
        problems.add(
            locator.start(page.path()),
            ProblemCode.DUPLICATE_HTML_ID,
            "id \"" + id + "\" stands more than once on page \"" + page.path() + "\"",
            "change a heading, or place a table once");
      }
    }
    links.check(pages.values());
    for (String file : files) {
      if (file.endsWith(".css")) {
        PageScanner.styleSheet(folder, file).forEach(reference -> links.check(file, reference));
      }
    }
    links.reportTemplates();
    return problems.with(new Summary(pages.size(), links.count()));
  }

  /** The position in the sources of a text on a page. */
  public Position origin(String page, String text) {
    return new PageSourceLocator(tree, sourceByPage).of(page, text);
  }

  private Map<String, ScannedPage> scan(Path folder, List<String> files) throws IOException {
    Map<String, ScannedPage> pages = new TreeMap<>();
    List<ScannedPage> all =
        UncheckedIo.unwrap(
            () ->
                files.parallelStream()
                    .filter(file -> file.endsWith(".html"))
                    .map(file -> UncheckedIo.wrap(() -> scans.page(folder, file, seen.get(file))))
                    .toList());
    all.forEach(page -> pages.put(page.path(), page));
    scans.keep(pages.keySet());
    return pages;
  }
}
