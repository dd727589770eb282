package org.leaven.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leaven.page.view.Link;
import org.leaven.source.Folding;
import org.leaven.source.Hrefs;

/** Which pages name which in their text. */
final class Mentions {
  private final Map<String, Map<String, String>> titlesByPath = new HashMap<>();

  /**
   * Notes that a page names another.
   *
   * @param named path of the page that is named
   * @param path of the page that names it
   */
  void add(String named, String path, String title) {
    titlesByPath.computeIfAbsent(named, key -> new TreeMap<>()).put(path, title);
  }

  /** The pages that name a page, other than itself, sorted by title. */
  List<Link> of(String ownPath) {
    return of(ownPath, ownPath);
  }

  /** The same, as seen from another path. */
  List<Link> of(String ownPath, String from) {
    return titlesByPath.getOrDefault(ownPath, Map.of()).entrySet().stream()
        .filter(page -> !page.getKey().equals(ownPath))
        .sorted(Map.Entry.comparingByValue(Folding.alphabetical()))
        .map(page -> new Link(Hrefs.relative(from, page.getKey()), page.getValue(), false))
        .toList();
  }
}
