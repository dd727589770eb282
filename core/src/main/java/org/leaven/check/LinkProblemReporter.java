package org.leaven.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leaven.source.Hrefs;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problems;

/** Reports problems of links at their positions in the sources, each once. */
final class LinkProblemReporter {
  private final PageSourceLocator locator;
  private final Problems problems;
  private final Map<String, List<OnPage>> ofTemplates = new TreeMap<>();
  private final Set<String> reported = new HashSet<>();

  private record OnPage(String page, KnownFiles.Fault fault) {}

  LinkProblemReporter(PageSourceLocator locator, Problems problems) {
    this.locator = locator;
    this.problems = problems;
  }

  /**
   * Reports a problem of a link on a page; keeps it for later where no source contains the link.
   */
  void add(String page, String address, KnownFiles.Fault fault) {
    PageSourceLocator.Found found = locator.find(page, address);
    String message = fault.what().replace('"' + address + '"', '"' + found.written() + '"');
    for (Position at : found.places()) {
      if (reported.add(
          at + " " + fault.code() + " " + message)) { // other pages may show the same text
        problems.add(at, fault.code(), message, fault.cure());
      }
    }
    if (found.places().isEmpty()) {
      String target = Hrefs.isRelative(address) ? Hrefs.resolve(page, address) : address;
      ofTemplates
          .computeIfAbsent(fault.code() + " " + target, key -> new ArrayList<>())
          .add(new OnPage(page, new KnownFiles.Fault(fault.code(), message, fault.cure())));
    }
  }

  /**
   * Reports the links that no source contains, so that a template must: each once, however many
   * pages have it.
   */
  void addOfTemplates() {
    for (List<OnPage> faults : ofTemplates.values()) {
      OnPage first = faults.get(0);
      int others = faults.size() - 1;
      String where =
          " on page \"" + first.page() + '"' + (others == 0 ? "" : " and " + others + " more");
      KnownFiles.Fault fault = first.fault();
      problems.add(
          locator.start(first.page()), fault.code(), fault.what() + "," + where, fault.cure());
    }
  }
}
