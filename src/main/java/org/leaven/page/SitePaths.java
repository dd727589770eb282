package org.leaven.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/** Gives out the paths of pages, each once; paths that differ in letter case only count as one. */
final class SitePaths {
  private final Map<String, String> taken = new HashMap<>();
  private final Set<String> generated = new HashSet<>();
  private final Problems problems;

  /**
   * Takes the paths of the pages that come from the dataset.
   *
   * <p>Problem: {@code duplicate-path}.
   */
  SitePaths(KnowledgeBase base, Problems problems) {
    this.problems = problems;
    List.of(Atlas.HOME, Atlas.COMPARE, Atlas.SOURCES, Atlas.SEARCH, Atlas.NOT_FOUND)
        .forEach(this::generate);
    base.head().topics().forEach(topic -> generate(Atlas.path(topic)));
    base.entries().stream()
        .map(entry -> Atlas.list(entry.folder()))
        .distinct()
        .forEach(this::generate);
    base.entries().forEach(this::generate);
  }

  private void generate(String path) {
    taken.put(folded(path), path);
    generated.add(path);
  }

  private void generate(Entry entry) {
    String path = Atlas.path(entry);
    if (generated.add(path)) { // an entry called "index" has been told so already
      take(path, entry.at());
    }
  }

  /** Whether the dataset makes the page: an author's text with this path introduces it. */
  boolean isGenerated(String path) {
    return generated.contains(path);
  }

  /** Takes the path of a page of the author's own. */
  void take(AuthorPage page) {
    take(page.path(), Position.startOf(page.source()));
  }

  private void take(String path, Position at) {
    String other = taken.putIfAbsent(folded(path), path);
    if (other != null) {
      problems.add(
          at,
          Code.DUPLICATE_PATH,
          "another page is already written to \"" + other + "\"",
          "rename this one, or move it to another folder");
    }
  }

  private static String folded(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
