package org.leaven.page.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.page.view.SourceLink;

/** Collects which parts of a page rest on which place in a source. */
public final class SourceUses {
  private final Map<SourceLink, Set<String>> uses = new LinkedHashMap<>();

  /** Notes that a part of the page rests on these places. */
  public SourceUses add(List<SourceLink> places, String part) {
    places.forEach(place -> uses.computeIfAbsent(place, key -> new LinkedHashSet<>()).add(part));
    return this;
  }

  /**
   * Each place once, with the parts that rest on it.
   *
   * @param comma what parts are separated by
   */
  public List<SourceLink.Use> list(String comma) {
    List<SourceLink.Use> list = new ArrayList<>();
    uses.forEach((place, parts) -> list.add(new SourceLink.Use(place, String.join(comma, parts))));
    list.sort(
        Comparator.comparing((SourceLink.Use use) -> use.link().source())
            .thenComparingInt(use -> number(use.link().locator())));
    return list;
  }

  /** The first number of a locator; the source as a whole comes first. */
  private static int number(String locator) {
    String digits = locator.replaceFirst("^\\D*", "").replaceFirst("\\D.*$", "");
    return digits.isEmpty() || digits.length() > 9 ? -1 : Integer.parseInt(digits);
  }
}
