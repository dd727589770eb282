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

/** Tells the faults of addresses where the sources write them, each once. */
final class FaultReport {
  private final SourceLocator origins;
  private final Problems problems;
  private final Map<String, List<OnPage>> ofTemplates = new TreeMap<>();
  private final Set<String> told = new HashSet<>();

  private record OnPage(String page, KnownFiles.Fault fault) {}

  FaultReport(SourceLocator origins, Problems problems) {
    this.origins = origins;
    this.problems = problems;
  }

  /** Tells what is wrong with an address of a page, or keeps it where no source holds it. */
  void add(String page, String address, KnownFiles.Fault fault) {
    SourceLocator.Found found = origins.find(page, address);
    String said = fault.what().replace('"' + address + '"', '"' + found.written() + '"');
    for (Position at : found.places()) {
      if (told.add(at + " " + fault.code() + " " + said)) { // other pages may show the same text
        problems.add(at, fault.code(), said, fault.cure());
      }
    }
    if (found.places().isEmpty()) {
      String target = Hrefs.isRelative(address) ? Hrefs.resolve(page, address) : address;
      ofTemplates
          .computeIfAbsent(fault.code() + " " + target, key -> new ArrayList<>())
          .add(new OnPage(page, new KnownFiles.Fault(fault.code(), said, fault.cure())));
    }
  }

  /** Tells what no source holds, and so a template must: once, however many pages have it. */
  void addOfTemplates() {
    for (List<OnPage> faults : ofTemplates.values()) {
      OnPage first = faults.get(0);
      int others = faults.size() - 1;
      String where =
          " on page \"" + first.page() + '"' + (others == 0 ? "" : " and " + others + " more");
      KnownFiles.Fault fault = first.fault();
      problems.add(
          origins.start(first.page()), fault.code(), fault.what() + "," + where, fault.cure());
    }
  }
}
