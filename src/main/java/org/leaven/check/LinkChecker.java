package org.leaven.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.leaven.source.Cache;
import org.leaven.source.Hrefs;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Follows one address after another. */
final class LinkChecker {
  static final Set<String> LOCAL = Set.of("data", "about", "blob");

  private final KnownFiles files;
  private final Map<String, ScannedPage> pages;
  private final FaultReport report;
  private final Cache memoryCache;
  private int count;

  /** A written site: its files, and its pages by their paths. */
  record Site(List<String> files, Map<String, ScannedPage> pages) {}

  /**
   * Gets ready.
   *
   * @param site what was scanned
   * @param memoryCache what earlier checks have worked out
   */
  LinkChecker(Site site, SourceLocator origins, Problems problems, Cache memoryCache) {
    this.memoryCache = memoryCache;
    this.files = new KnownFiles(site.files());
    this.pages = site.pages();
    this.report = new FaultReport(origins, problems);
  }

  /** Addresses so far that lead to files of the site. */
  int count() {
    return count;
  }

  /** Follows every address on pages, with every core, and reports in the order of the pages. */
  void check(Collection<ScannedPage> pages) {
    pages.parallelStream().map(this::doubts).forEachOrdered(this::report);
  }

  /** Follows an address of a style sheet. */
  void check(String file, ScannedPage.Reference reference) {
    report(doubts(new ScannedPage(file, "", Set.of(), List.of(), List.of(reference))));
  }

  /** Of a page's addresses, how many lead into the site, and which are not beyond doubt. */
  private record Doubts(String page, int inside, List<ScannedPage.Reference> references) {}

  /** Where the addresses of a page lead, whatever there is. */
  private record Asked(Cache.Same page) implements Cache.Key<Ways> {}

  /**
   * Where the addresses of a page lead.
   *
   * @param unsure those that start at the server's top, or that a browser fetches from outside
   * @param inside those that lead into the site
   */
  private record Ways(List<ScannedPage.Reference> unsure, List<Way> inside) {}

  private record Way(ScannedPage.Reference reference, LinkTarget target) {}

  private static Ways ways(ScannedPage page) {
    List<ScannedPage.Reference> unsure = new ArrayList<>();
    List<Way> inside = new ArrayList<>();
    for (ScannedPage.Reference reference : page.references()) {
      String address = reference.address().strip();
      boolean isOutside = isOutside(address);
      if (!MalformedAddresses.explain(address).isEmpty()) {
        unsure.add(reference);
      } else if (!isOutside && !address.startsWith("/")) {
        inside.add(new Way(reference, LinkTarget.of(page.path(), address)));
      } else if (!isOutside || reference.isLoaded() || !Hrefs.forbiddenScheme(address).isEmpty()) {
        unsure.add(reference);
      }
    }
    return new Ways(unsure, inside);
  }

  private Doubts doubts(ScannedPage page) {
    Ways ways = memoryCache.get(new Asked(new Cache.Same(page)), () -> ways(page));
    List<ScannedPage.Reference> doubts = new ArrayList<>(ways.unsure());
    for (Way way : ways.inside()) {
      if (!leadsSomewhere(way.target())) {
        doubts.add(way.reference());
      }
    }
    return new Doubts(page.path(), ways.inside().size(), doubts);
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

  private void report(Doubts doubts) {
    count += doubts.inside();
    for (ScannedPage.Reference reference : doubts.references()) {
      String address = reference.address().strip();
      String malformed = MalformedAddresses.explain(address);
      if (!malformed.isEmpty()) {
        String what = address.isEmpty() ? malformed : "\"" + address + "\": " + malformed;
        report(doubts.page(), address, ProblemCode.BROKEN_LINK, what, "name what it leads to");
      } else if (isOutside(address)) {
        checkOutside(doubts.page(), address, reference.isLoaded());
      } else if (address.startsWith("/")) {
        report(
            doubts.page(),
            address,
            ProblemCode.ABSOLUTE_LINK,
            "link \"" + address + "\" starts at the server's top",
            "write it relative to the page, so that it works in every folder");
      } else {
        checkInside(doubts.page(), address);
      }
    }
  }

  private void checkOutside(String page, String address, boolean isLoaded) {
    String seen = Hrefs.forbiddenScheme(address);
    String scheme = seen.isEmpty() ? address.split(":", 2)[0] : seen;
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

  /** Reports what no source holds, and so a template must: once, however many pages have it. */
  void reportTemplates() {
    report.addOfTemplates();
  }
}
