package org.leaven.page.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leaven.page.view.layout.PageLink;
import org.leaven.source.Hrefs;
import org.leaven.source.text.TextFolding;

/** Records which pages mention which others in their text. */
public final class Backlinks {
  private final Map<String, Map<String, String>> titlesByPath = new HashMap<>();

  /**
   * Records that a page mentions another.
   *
   * @param named path of the page that is mentioned
   * @param path of the page that mentions it
   */
  public void add(String named, String path, String title) {
    titlesByPath.computeIfAbsent(named, key -> new TreeMap<>()).put(path, title);
  }

  /** The other pages that mention a page, sorted by title. */
  public List<PageLink> of(String ownPath) {
    return titlesByPath.getOrDefault(ownPath, Map.of()).entrySet().stream()
        .filter(page -> !page.getKey().equals(ownPath))
        .sorted(Map.Entry.comparingByValue(TextFolding.alphabetical()))
        .map(page -> new PageLink(Hrefs.relative(ownPath, page.getKey()), page.getValue(), false))
        .toList();
  }
}
