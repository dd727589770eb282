package org.leaven.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.leaven.source.Hrefs;
import org.leaven.source.MemoryCache;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Checks the links of a built knowledge base: internal targets, absolute links and requests to
 * other hosts.
 */
final class LinkChecker {
  static final Set<String> LOCAL = Set.of("data", "about", "blob");

  private final KnownFiles files;
  private final Map<String, ScannedPage> pages;
  private final PageSourceLocator locator;
  private final String siteUrl;
  private final LinkProblemReporter report;
  private final MemoryCache memoryCache;
  private int count;

  /**
   * A built site.
   *
   * @param pages the pages by path
   * @param sources the sources of pages by the path of the page
   * @param siteUrl the address of the site; empty if it is not known
   */
  record Site(
      List<String> files,
      Map<String, ScannedPage> pages,
      Map<String, String> sources,
      String siteUrl) {}

  /**
   * Prepares the check.
   *
   * @param site the scanned site
   * @param memoryCache link targets that earlier checks have resolved
   */
  LinkChecker(Site site, PageSourceLocator locator, Problems problems, MemoryCache memoryCache) {
    this.memoryCache = memoryCache;
    this.files = new KnownFiles(site.files(), site.sources());
    this.pages = site.pages();
    this.siteUrl = site.siteUrl();
    this.locator = locator;
    this.report = new LinkProblemReporter(locator, problems);
  }

  /** The number of links so far that lead to files of the site. */
  int count() {
    return count;
  }

  /** Checks every link on pages in parallel, and reports in the order of the pages. */
  void check(Collection<ScannedPage> pages) {
    pages.parallelStream().map(this::suspects).forEachOrdered(this::report);
  }

  /** Checks a URL in a style sheet. */
  void check(String file, ScannedPage.Reference reference) {
    report(suspects(new ScannedPage(file, "", Set.of(), List.of(), List.of(reference))));
  }

  /** The suspect links of a page, and the number of links into the site. */
  private record SuspectLinks(String page, int inside, List<ScannedPage.Reference> references) {}

  /** The cache key of a page's link targets. */
  private record PageLinksKey(MemoryCache.Same page) implements MemoryCache.Key<PageLinks> {}

  /**
   * The link targets of a page, which do not depend on other files.
   *
   * @param suspect malformed links, those that start at the server's root, those a browser loads
   *     from another host, and those with a forbidden scheme
   * @param inside links into the site, with their targets
   */
  private record PageLinks(List<ScannedPage.Reference> suspect, List<ResolvedLink> inside) {}

  private record ResolvedLink(ScannedPage.Reference reference, LinkTarget target) {}

  private static PageLinks links(ScannedPage page) {
    List<ScannedPage.Reference> suspect = new ArrayList<>();
    List<ResolvedLink> inside = new ArrayList<>();
    for (ScannedPage.Reference reference : page.references()) {
      String address = reference.address().strip();
      boolean isOutside = isOutside(address);
      if (!MalformedAddresses.explain(address).isEmpty()) {
        suspect.add(reference);
      } else if (!isOutside && !address.startsWith("/")) {
        inside.add(new ResolvedLink(reference, LinkTarget.of(page.path(), address)));
      } else if (!isOutside || reference.isLoaded() || !Hrefs.forbiddenScheme(address).isEmpty()) {
        suspect.add(reference);
      }
    }
    return new PageLinks(suspect, inside);
  }

  private SuspectLinks suspects(ScannedPage page) {
    PageLinks links =
        memoryCache.get(new PageLinksKey(new MemoryCache.Same(page)), () -> links(page));
    List<ScannedPage.Reference> suspects = new ArrayList<>(links.suspect());
    for (ResolvedLink link : links.inside()) {
      if (!leadsSomewhere(link.target())) {
        suspects.add(link.reference());
      }
    }
    return new SuspectLinks(page.path(), links.inside().size(), suspects);
  }

  private static boolean isOutside(String address) {
    return address.startsWith("//")
        || Hrefs.hasScheme(address)
        || !Hrefs.forbiddenScheme(address).isEmpty();
  }

  private boolean leadsSomewhere(LinkTarget target) {
    return files.contains(target.file()) && hasFragment(target);
  }

  private boolean hasFragment(LinkTarget target) {
    ScannedPage page = target.isAnchor() ? pages.get(target.file()) : null;
    return page == null || page.anchors().contains(target.fragment());
  }

  private void report(SuspectLinks suspects) {
    count += suspects.inside();
    for (ScannedPage.Reference reference : suspects.references()) {
      String address = reference.address().strip();
      String malformed = MalformedAddresses.explain(address);
      if (!malformed.isEmpty()) {
        String what = address.isEmpty() ? malformed : "\"" + address + "\": " + malformed;
        report(suspects.page(), address, ProblemCode.BROKEN_LINK, what, "name what it leads to");
      } else if (isOutside(address)) {
        checkOutside(suspects.page(), address, reference.isLoaded());
      } else if (address.startsWith("/")) {
        report(
            suspects.page(),
            address,
            ProblemCode.ABSOLUTE_LINK,
            "link \"" + address + "\" starts at the server's top",
            "write it relative to the page, so that it works in every folder");
      } else {
        checkInside(suspects.page(), address);
      }
    }
  }

  private void checkOutside(String page, String address, boolean isLoaded) {
    String seen = Hrefs.forbiddenScheme(address);
    String scheme = seen.isEmpty() ? address.split(":", 2)[0] : seen;
    if (isLoaded && isForOtherSites(page) && address.startsWith(siteUrl)) {
      return; // the page that it is a part of names the file by a relative address
    }
    if (isLoaded && !LOCAL.contains(scheme.toLowerCase(Locale.ROOT))) {
      report(
          page,
          address,
          ProblemCode.FOREIGN_REQUEST,
          "the page would fetch \"" + address + "\" from another host",
          "put the file below assets/ and name it relative to the page");
    } else if (!isLoaded) {
      report.add(page, address, KnownFiles.badScheme(address, scheme));
    }
  }

  /** Whether a page is to be a part of another site's, so that its addresses are this site's. */
  private boolean isForOtherSites(String page) {
    return !siteUrl.isEmpty() && page.endsWith(".html") && !locator.hasSource(page);
  }

  private void checkInside(String page, String address) {
    LinkTarget target = LinkTarget.of(page, address);
    if (!files.contains(target.file())) {
      report.add(page, address, files.missing(address, target.file()));
      return;
    }
    ScannedPage scanned = pages.get(target.file());
    if (scanned != null && !hasFragment(target)) {
      report.add(page, address, KnownFiles.noFragment(address, target, scanned));
    }
  }

  private void report(String page, String address, ProblemCode code, String what, String cure) {
    report.add(page, address, new KnownFiles.Fault(code, what, cure));
  }

  /**
   * Reports the links that no source contains, so that a template must: each once, however many
   * pages have it.
   */
  void reportTemplates() {
    report.addOfTemplates();
  }
}
