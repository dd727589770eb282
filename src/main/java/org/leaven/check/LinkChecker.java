package org.leaven.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leaven.source.Code;
import org.leaven.source.FileNames;
import org.leaven.source.Hrefs;
import org.leaven.source.Memo;
import org.leaven.source.Nearest;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/** Follows one address after another. */
final class LinkChecker {
  private static final Set<String> LOCAL = Set.of("data", "about", "blob");

  private final Set<String> files;
  private final Map<String, String> alike = new HashMap<>();
  private final Map<String, ScannedPage> pages;
  private final Origins origins;
  private final Problems problems;
  private final Map<String, List<Fault>> ofTemplates = new TreeMap<>();
  private final Set<String> told = new HashSet<>();
  private final Memo memo;
  private int count;

  /** A written site: its files, and its pages by their paths. */
  record Site(List<String> files, Map<String, ScannedPage> pages) {}

  private record Fault(String page, Code code, String what, String cure) {}

  /**
   * Gets ready.
   *
   * @param site what was scanned
   * @param memo what earlier checks have worked out
   */
  LinkChecker(Site site, Origins origins, Problems problems, Memo memo) {
    List<String> files = site.files();
    this.memo = memo;
    this.files = new HashSet<>(files);
    files.forEach(file -> alike.put(alike(file), file));
    this.pages = site.pages();
    this.origins = origins;
    this.problems = problems;
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
    report(doubts(new ScannedPage(file, Set.of(), List.of(), List.of(reference))));
  }

  /** Of a page's addresses, how many lead into the site, and which are not beyond doubt. */
  private record Doubts(String page, int inside, List<ScannedPage.Reference> references) {}

  /** Where the addresses of a page lead, whatever there is. */
  private record Asked(Memo.Same page) implements Memo.Key<Ways> {}

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
      if (!MalformedAddress.explain(address).isEmpty()) {
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
    Ways ways = memo.get(new Asked(new Memo.Same(page)), () -> ways(page));
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
      String malformed = MalformedAddress.explain(address);
      if (!malformed.isEmpty()) {
        String what = address.isEmpty() ? malformed : "\"" + address + "\": " + malformed;
        report(doubts.page(), address, Code.BROKEN_LINK, what, "name what it leads to");
      } else if (isOutside(address)) {
        checkOutside(doubts.page(), address, reference.isLoaded());
      } else if (address.startsWith("/")) {
        report(
            doubts.page(),
            address,
            Code.ABSOLUTE_LINK,
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
          Code.FOREIGN_REQUEST,
          "the page would fetch \"" + address + "\" from another host",
          "put the file below assets/ and name it relative to the page");
    } else if (!isLoaded) {
      report(
          page,
          address,
          Code.BAD_LINK_SCHEME,
          "\"" + address + "\" has the scheme \"" + scheme + ":\", which no link may have",
          "use http:, https:, mailto: or tel:, or an address relative to the page");
    }
  }

  private void checkInside(String page, String address) {
    LinkTarget target = LinkTarget.of(page, address);
    if (!files.contains(target.file())) {
      missing(page, address, target.file());
      return;
    }
    ScannedPage scanned = pages.get(target.file());
    if (scanned != null && !hasFragment(target)) {
      report(
          page,
          address,
          Code.BROKEN_FRAGMENT,
          "\"" + address + "\" leads to a place that is not on page \"" + target.file() + "\"",
          near(target.fragment(), scanned.anchors()));
    }
  }

  private void missing(String page, String address, String target) {
    String similar = alike.get(alike(target));
    String index =
        (target.isEmpty() || target.endsWith("/") ? target : target + "/") + "index.html";
    if (similar != null && FileNames.normal(similar).equals(FileNames.normal(target))) {
      report(
          page,
          address,
          Code.BROKEN_LINK,
          "\"" + address + "\" looks like \"" + similar + "\" and is written in other characters",
          "write each letter with its marks as one character (NFC)");
    } else if (similar != null) {
      report(
          page,
          address,
          Code.LETTER_CASE,
          "\"" + address + "\" differs from \"" + similar + "\" in letter case",
          "write it as the file is written");
    } else if (files.contains(index)) {
      report(
          page,
          address,
          Code.BROKEN_LINK,
          "\"" + address + "\" leads to a folder, which does not open from a disk",
          "add \"index.html\"");
    } else {
      report(
          page, address, Code.BROKEN_LINK, "\"" + address + "\" leads nowhere", nearFile(target));
    }
  }

  /** What names have in common that differ in letter case or in normal form only. */
  private static String alike(String name) {
    return FileNames.normal(name.toLowerCase(Locale.ROOT));
  }

  private String nearFile(String target) {
    String page = target.endsWith(".md") ? target.replaceFirst("md$", "html") : target;
    String near = near(page, files);
    return near.isEmpty() ? "put such a file below content/, or name one that is there" : near;
  }

  private static String near(String name, Set<String> allowed) {
    List<String> near = Nearest.to(name, allowed);
    return near.isEmpty() ? "" : "did you mean \"" + near.get(0) + "\"?";
  }

  private void report(String page, String address, Code code, String what, String cure) {
    Origins.Found found = origins.find(page, address);
    String said = what.replace('"' + address + '"', '"' + found.written() + '"');
    for (Position at : found.places()) {
      if (told.add(at + " " + code + " " + said)) { // other pages may show the same text
        problems.add(at, code, said, cure);
      }
    }
    if (found.places().isEmpty()) {
      String target = Hrefs.isRelative(address) ? Hrefs.resolve(page, address) : address;
      ofTemplates
          .computeIfAbsent(code + " " + target, key -> new ArrayList<>())
          .add(new Fault(page, code, said, cure));
    }
  }

  /** Reports what no source holds, and so a template must: once, however many pages have it. */
  void reportTemplates() {
    for (List<Fault> faults : ofTemplates.values()) {
      Fault first = faults.get(0);
      int others = faults.size() - 1;
      String where =
          " on page \"" + first.page() + '"' + (others == 0 ? "" : " and " + others + " more");
      problems.add(
          origins.start(first.page()), first.code(), first.what() + "," + where, first.cure());
    }
  }
}
