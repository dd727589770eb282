package org.leaven.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.leaven.html.HtmlEventParser;
import org.leaven.source.Hrefs;
import org.leaven.source.SourceTree;
import org.leaven.source.UncheckedIo;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/**
 * Checks the links of a plain site as they work on its server. Absolute paths start at the site's
 * own root, and a folder opens its index page.
 *
 * <p>Problems, each a warning: {@code broken-link}, {@code broken-fragment}, {@code letter-case},
 * {@code bad-link-scheme}.
 */
public final class ServedLinkChecker {
  /** The maximum number of problems of a kind that are reported one by one. */
  private static final int MAX_OF_A_KIND = 50;

  private final ServedAddress served;
  private final ScanCache scans;
  private final Map<String, ScannedPage> seen = new ConcurrentHashMap<>();

  /**
   * Prepares a check.
   *
   * @param top the absolute URL of the site's root, with a slash at its end; empty when unknown
   * @param scans pages that earlier checks have scanned
   */
  public ServedLinkChecker(String top, ScanCache scans) {
    this.served = new ServedAddress(top);
    this.scans = scans;
  }

  /**
   * A built site.
   *
   * @param files every file below the folder, relative to it
   * @param isCopied whether a file was copied unchanged, so that its links are not the author's
   * @param sourceByPage the source file of each page, by the page's path
   * @param sources reads these files, and the templates
   */
  public record Site(
      Path folder,
      List<String> files,
      Predicate<String> isCopied,
      Map<String, String> sourceByPage,
      Function<Set<String>, SourceTree> sources) {}

  /**
   * Listeners that scan a page while it is in memory, so that it need not be read from the disk.
   */
  public List<HtmlEventParser.Listener> listeners(String path) {
    return isPage(path) ? List.of(new PageScanner(path, page -> seen.put(path, page))) : List.of();
  }

  private static boolean isPage(String path) {
    return path.endsWith(".html") || path.endsWith(".htm");
  }

  /** Checks every link on the site's own pages; returns the number of links into the site. */
  public Checked<Integer> check(Site site) throws IOException {
    Map<String, ScannedPage> pages = new TreeMap<>();
    try {
      site.files().parallelStream()
          .filter(ServedLinkChecker::isPage)
          .filter(file -> !site.isCopied().test(file))
          .map(file -> scan(site.folder(), file))
          .forEachOrdered(page -> pages.put(page.path(), page));
      scans.keep(pages.keySet());
      List<PageResult> results = new SiteVisit(site, pages).results();
      Problems problems = new Problems();
      report(site, results, problems);
      return problems.with(results.stream().mapToInt(PageResult::inside).sum());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ScannedPage scan(Path folder, String file) {
    return UncheckedIo.wrap(() -> scans.page(folder, file, seen.get(file)));
  }

  private record BrokenLink(String address, KnownFiles.Fault fault) {}

  /** The broken links of a page, and the number of links into the site. */
  private record PageResult(String page, int inside, List<BrokenLink> faults) {}

  private static void report(Site site, List<PageResult> results, Problems problems) {
    Set<String> faulty =
        results.stream()
            .filter(page -> !page.faults().isEmpty())
            .map(page -> site.sourceByPage().getOrDefault(page.page(), ""))
            .filter(source -> !source.isEmpty())
            .collect(Collectors.toSet());
    if (results.stream().allMatch(page -> page.faults().isEmpty())) {
      return;
    }
    PageSourceLocator locator =
        new PageSourceLocator(site.sources().apply(faulty), site.sourceByPage());
    Problems found = new Problems();
    LinkProblemReporter report = new LinkProblemReporter(locator, found);
    for (PageResult page : results) {
      for (BrokenLink broken : page.faults()) {
        report.add(page.page(), broken.address(), broken.fault());
      }
    }
    report.addOfTemplates();
    found.sorted().stream()
        .collect(Collectors.groupingBy(Problem::code))
        .values()
        .forEach(sameKind -> problems.addAll(limited(sameKind)));
  }

  /** The problems of one kind to report: of very many, only the first with a count. */
  private static List<Problem> limited(List<Problem> sameKind) {
    Problem first = sameKind.get(0);
    if (sameKind.size() <= MAX_OF_A_KIND) {
      return sameKind.stream().map(problem -> problem.withSeverity(Severity.WARNING)).toList();
    }
    String what = first.what() + ", and " + (sameKind.size() - 1) + " more of this kind";
    return List.of(new Problem(first.at(), first.code(), what, first.cure(), Severity.WARNING));
  }

  /** One check of a site. */
  private final class SiteVisit {
    private final Site site;
    private final KnownFiles files;
    private final Map<String, ScannedPage> pages;
    private final Map<String, ScannedPage> copied = new ConcurrentHashMap<>();

    SiteVisit(Site site, Map<String, ScannedPage> pages) {
      this.site = site;
      this.files = new KnownFiles(site.files());
      this.pages = pages;
    }

    List<PageResult> results() {
      return pages.values().parallelStream().map(this::result).toList();
    }

    private PageResult result(ScannedPage page) {
      List<BrokenLink> faults = new ArrayList<>();
      int inside = 0;
      String start = served.start(page);
      for (ScannedPage.Reference reference : page.references()) {
        String address = reference.address().strip();
        Optional<LinkTarget> target = served.target(start, address);
        inside += target.isPresent() ? 1 : 0;
        fault(reference, target).ifPresent(fault -> faults.add(new BrokenLink(address, fault)));
      }
      return new PageResult(page.path(), inside, faults);
    }

    private Optional<KnownFiles.Fault> fault(
        ScannedPage.Reference reference, Optional<LinkTarget> target) {
      String address = reference.address().strip();
      String malformed = address.startsWith("//") ? "" : MalformedAddresses.explain(address);
      if (!malformed.isEmpty()) {
        String what = address.isEmpty() ? malformed : '"' + address + "\": " + malformed;
        return Optional.of(
            new KnownFiles.Fault(ProblemCode.BROKEN_LINK, what, "name what it leads to"));
      }
      String scheme = Hrefs.forbiddenScheme(address);
      if (target.isEmpty() && !scheme.isEmpty()) {
        return reference.isLoaded() && LinkChecker.LOCAL.contains(scheme)
            ? Optional.empty()
            : Optional.of(KnownFiles.badScheme(address, scheme));
      }
      return target.flatMap(place -> fault(address, place));
    }

    private Optional<KnownFiles.Fault> fault(String address, LinkTarget target) {
      String file = file(target.file());
      if (file.isEmpty()) {
        boolean isEncoded = files.contains(Hrefs.path(address));
        return isEncoded ? Optional.empty() : Optional.of(files.missing(address, target.file()));
      }
      LinkTarget whole = new LinkTarget(file, target.fragment());
      boolean isOfScript = target.fragment().startsWith("/") || target.fragment().startsWith("!");
      if (!whole.isAnchor() || isOfScript || target.fragment().equalsIgnoreCase("top")) {
        return Optional.empty();
      }
      ScannedPage page = pages.containsKey(file) ? pages.get(file) : copied(file);
      return page.anchors().contains(target.fragment())
          ? Optional.empty()
          : Optional.of(KnownFiles.noFragment(address, whole, page));
    }

    /** A copied page, which is scanned only where a page of the site links to it. */
    private ScannedPage copied(String file) {
      return copied.computeIfAbsent(
          file, path -> UncheckedIo.wrap(() -> PageScanner.page(site.folder(), path)));
    }

    /** The file that a server sends for a path; empty when there is none. */
    private String file(String path) {
      String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
      for (String file :
          List.of(path, folder + "index.html", folder + "index.htm", path + ".html")) {
        if (files.contains(file)) {
          return file;
        }
      }
      return "";
    }
  }
}
