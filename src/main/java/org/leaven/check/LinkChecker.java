package org.leaven.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leaven.source.Code;
import org.leaven.source.Hrefs;
import org.leaven.source.Nearest;
import org.leaven.source.Problems;

/** Follows one address after another. */
final class LinkChecker {
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Set<String> LOCAL = Set.of("data", "about", "blob");

  private final Set<String> files;
  private final Map<String, String> byLowerCase = new HashMap<>();
  private final Map<String, ScannedPage> pages;
  private final Origins origins;
  private final Problems problems;
  private final Map<String, List<Fault>> ofTemplates = new TreeMap<>();
  private int count;

  private record Fault(String page, Code code, String what, String cure) {}

  LinkChecker(
      List<String> files, Map<String, ScannedPage> pages, Origins origins, Problems problems) {
    this.files = new HashSet<>(files);
    files.forEach(file -> byLowerCase.put(file.toLowerCase(Locale.ROOT), file));
    this.pages = pages;
    this.origins = origins;
    this.problems = problems;
  }

  /** Addresses so far that lead to files of the site. */
  int count() {
    return count;
  }

  void check(String page, ScannedPage.Reference reference) {
    String address = reference.address().strip();
    if (address.startsWith("//") || SCHEME.matcher(address).matches()) {
      checkOutside(page, address, reference.isLoaded());
    } else if (address.startsWith("/")) {
      report(
          page,
          address,
          Code.ABSOLUTE_LINK,
          "link \"" + address + "\" starts at the server's top",
          "write it relative to the page, so that it works in every folder");
    } else {
      count++;
      checkInside(page, address);
    }
  }

  private void checkOutside(String page, String address, boolean isLoaded) {
    String scheme = address.startsWith("//") ? "" : address.substring(0, address.indexOf(':'));
    if (isLoaded && !LOCAL.contains(scheme.toLowerCase(Locale.ROOT))) {
      report(
          page,
          address,
          Code.FOREIGN_REQUEST,
          "the page would fetch \"" + address + "\" from another host",
          "put the file below assets/ and name it relative to the page");
    }
  }

  private void checkInside(String page, String address) {
    int hash = address.indexOf('#');
    String beforeHash = hash < 0 ? address : address.substring(0, hash);
    String file = Hrefs.decoded(beforeHash.split("\\?", 2)[0]);
    String fragment = hash < 0 ? "" : Hrefs.decoded(address.substring(hash + 1));
    String target = file.isEmpty() ? page : Hrefs.resolve(page, file);
    if (!files.contains(target)) {
      missing(page, address, target);
      return;
    }
    ScannedPage scanned = pages.get(target);
    boolean isAnchor = !fragment.isEmpty() && !fragment.equals("top");
    if (isAnchor && scanned != null && !scanned.anchors().contains(fragment)) {
      report(
          page,
          address,
          Code.BROKEN_FRAGMENT,
          "\"" + address + "\" leads to a place that is not on page \"" + target + "\"",
          near(fragment, scanned.anchors()));
    }
  }

  private void missing(String page, String address, String target) {
    String sameLetters = byLowerCase.get(target.toLowerCase(Locale.ROOT));
    String index =
        (target.isEmpty() || target.endsWith("/") ? target : target + "/") + "index.html";
    if (sameLetters != null) {
      report(
          page,
          address,
          Code.LETTER_CASE,
          "\"" + address + "\" differs from \"" + sameLetters + "\" in letter case",
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
          page,
          address,
          Code.BROKEN_LINK,
          "\"" + address + "\" leads nowhere",
          near(target, files));
    }
  }

  private static String near(String name, Set<String> allowed) {
    List<String> near = Nearest.to(name, allowed);
    return near.isEmpty() ? "" : "did you mean \"" + near.get(0) + "\"?";
  }

  private void report(String page, String address, Code code, String what, String cure) {
    Origins.Found found = origins.find(page, address);
    String said = what.replace('"' + address + '"', '"' + found.written() + '"');
    found.places().forEach(at -> problems.add(at, code, said, cure));
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
