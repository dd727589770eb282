package org.leaven.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;
import org.leaven.source.Severity;

/**
 * Who writes which file. Two that want the same one are a problem, and so are two that differ only
 * in the case of their letters, since many systems take them for the same; in a plain site these
 * are a warning.
 */
final class OutputPaths {
  private record Owner(String path, String source) {}

  private final Map<String, Owner> owners = new HashMap<>();
  private final SiteSettings settings;
  private final Problems problems;

  OutputPaths(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Takes a path for a file.
   *
   * @param source the file it comes from, or words for what makes it
   */
  void claim(String path, String source) {
    claim(new Owner(path, source), Position.startOf(source), "this", "");
  }

  /**
   * Takes a path for a page that is made from a list.
   *
   * @param at the setting that names the path
   * @param what names it in a message
   * @param off the setting without which it is not made
   */
  void claim(String path, Position at, String what, String off) {
    claim(new Owner(path, what), at, what, off.isEmpty() ? "" : ", or set \"" + off + '"');
  }

  private void claim(Owner owner, Position at, String what, String otherwise) {
    Owner first = owners.putIfAbsent(owner.path().toLowerCase(Locale.ROOT), owner);
    if (first != null) {
      boolean differ = !first.path().equals(owner.path()) && settings.kind() == SiteKind.PLAIN;
      problems.add(
          at,
          Code.DUPLICATE_PATH,
          differ ? Severity.WARNING : settings.weight(),
          what
              + " and "
              + first.source()
              + " would both be written to \""
              + first.path()
              + (differ ? "\" where the case of letters does not count" : "\""),
          "rename one of them" + (differ ? "" : otherwise));
    }
  }

  /** Whether anybody has taken a path. */
  boolean isTaken(String path) {
    return owners.containsKey(path.toLowerCase(Locale.ROOT));
  }
}
