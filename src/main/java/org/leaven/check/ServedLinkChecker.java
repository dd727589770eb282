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
import org.leaven.html.HtmlScan;
import org.leaven.source.Hrefs;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/**
 * Checks the links on the pages of a plain site, as its server will have it: absolute addresses are
 * judged from the site's own top, and a folder opens its index page.
 *
 * <p>Problems, each a warning: {@code broken-link}, {@code broken-fragment}, {@code letter-case},
 * {@code bad-link-scheme}.
 */
public final class ServedLinkChecker {
  /** So many faults of a kind are told one by one. */
  private static final int MOST_OF_A_KIND = 50;

  private final ServedAddress served;
  private final ScanCache scans;
  private final Map<String, ScannedPage> seen = new ConcurrentHashMap<>();

  /**
   * Gets ready to check.
   *
   * @param top the whole address of the site's top, with a slash at its end; empty when nobody
   *     knows
   * @param scans what earlier checks have read
   */
  public ServedLinkChecker(String top, ScanCache scans) {
    this.served = new ServedAddress(top);
    this.scans = scans;
  }

  /**
   * A written site.
   *
   * @param files every file below the folder, relative to it
   * @param isCopied whether a file was copied as it is, so that its links are another's
   * @param sourceByPage the file an author mends to change a page, by the page's path
   * @param sources reads these files, and the templates
   */
  public record Site(
      Path folder,
      List<String> files,
      Predicate<String> isCopied,
      Map<String, String> sourceByPage,
      Function<Set<String>, SourceTree> sources) {}

  /** Listens to a page while it is at hand, so that it need not be read from the disk. */
  public List<HtmlScan.Listener> listeners(String path) {
    return isPage(path) ? List.of(new PageScanner(path, page -> seen.put(path, page))) : List.of();
  }

  private static boolean isPage(String path) {
    return path.endsWith(".html") || path.endsWith(".htm");
  }

  /** Follows every address on the site's own pages; says how many lead into the site. */
  public Checked<Integer> check(Site site) throws IOException {
    Map<String, ScannedPage> pages = new TreeMap<>();
    try {
      site.files().parallelStream()
          .filter(ServedLinkChecker::isPage)
          .filter(file -> !site.isCopied().test(file))
          .map(file -> scan(site.folder(), file))
          .forEachOrdered(page -> pages.put(page.path(), page));
      scans.keep(pages.keySet());
      List<Doubts> doubts = new Visit(site, pages).doubts();
      Problems problems = new Problems();
      report(site, doubts, problems);
      return problems.with(doubts.stream().mapToInt(Doubts::inside).sum());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ScannedPage scan(Path folder, String file) {
    try {
      return scans.page(folder, file, seen.get(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Doubt(String address, KnownFiles.Fault fault) {}

  /** Of a page's addresses, how many lead into the site, and what is wrong. */
  private record Doubts(String page, int inside, List<Doubt> faults) {}

  private static void report(Site site, List<Doubts> doubts, Problems problems) {
    Set<String> faulty =
        doubts.stream()
            .filter(page -> !page.faults().isEmpty())
            .map(page -> site.sourceByPage().getOrDefault(page.page(), ""))
            .filter(source -> !source.isEmpty())
            .collect(Collectors.toSet());
    if (doubts.stream().allMatch(page -> page.faults().isEmpty())) {
      return;
    }
    SourceLocator origins = new SourceLocator(site.sources().apply(faulty), site.sourceByPage());
    Problems found = new Problems();
    FaultReport report = new FaultReport(origins, found);
    for (Doubts page : doubts) {
      for (Doubt doubt : page.faults()) {
        report.add(page.page(), doubt.address(), doubt.fault());
      }
    }
    report.addOfTemplates();
    found.sorted().stream()
        .collect(Collectors.groupingBy(Problem::code))
        .values()
        .forEach(alike -> problems.addAll(told(alike)));
  }

  /** What is told of faults of one kind: of very many, the first with a count. */
  private static List<Problem> told(List<Problem> alike) {
    Problem first = alike.get(0);
    if (alike.size() <= MOST_OF_A_KIND) {
      return alike.stream().map(problem -> problem.weighing(Severity.WARNING)).toList();
    }
    String what = first.what() + ", and " + (alike.size() - 1) + " more of this kind";
    return List.of(new Problem(first.at(), first.code(), what, first.cure(), Severity.WARNING));
  }

  /** One walk along the addresses of a site. */
  private final class Visit {
    private final Site site;
    private final KnownFiles files;
    private final Map<String, ScannedPage> pages;
    private final Map<String, ScannedPage> copied = new ConcurrentHashMap<>();

    Visit(Site site, Map<String, ScannedPage> pages) {
      this.site = site;
      this.files = new KnownFiles(site.files());
      this.pages = pages;
    }

    List<Doubts> doubts() {
      return pages.values().parallelStream().map(this::doubts).toList();
    }

    private Doubts doubts(ScannedPage page) {
      List<Doubt> faults = new ArrayList<>();
      int inside = 0;
      String start = served.start(page);
      for (ScannedPage.Reference reference : page.references()) {
        String address = reference.address().strip();
        Optional<LinkTarget> target = served.target(start, address);
        inside += target.isPresent() ? 1 : 0;
        fault(reference, target).ifPresent(fault -> faults.add(new Doubt(address, fault)));
      }
      return new Doubts(page.path(), inside, faults);
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

    /** The page of another, which is looked at only where one of the site leads to it. */
    private ScannedPage copied(String file) {
      return copied.computeIfAbsent(
          file,
          path -> {
            try {
              return PageScanner.page(site.folder(), path);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
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
