package org.leaven.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/**
 * Who writes which file. Two that want the same one are a problem, and so are two that differ only
 * in the case of their letters, since many systems take them for the same.
 */
final class OutputPaths {
  private record Owner(String path, String source) {}

  private final Map<String, Owner> owners = new HashMap<>();
  private final Problems problems;

  OutputPaths(Problems problems) {
    this.problems = problems;
  }

  /**
   * Takes a path.
   *
   * @param source the file it comes from, or words for what makes it
   */
  void claim(String path, String source) {
    Owner owner = new Owner(path, source);
    Owner first = owners.putIfAbsent(path.toLowerCase(Locale.ROOT), owner);
    if (first != null) {
      problems.add(
          Position.startOf(source),
          Code.DUPLICATE_PATH,
          "this and " + first.source() + " would both be written to \"" + first.path() + '"',
          "rename one of them");
    }
  }

  /** Whether anybody has taken a path. */
  boolean isTaken(String path) {
    return owners.containsKey(path.toLowerCase(Locale.ROOT));
  }
}
