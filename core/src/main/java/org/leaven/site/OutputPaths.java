package org.leaven.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/**
 * Registers which source writes each output file, and reports two that would write the same one.
 *
 * <p>Paths that differ only in case are reported too, since many systems do not distinguish them;
 * in a plain site as a warning.
 */
final class OutputPaths {
  /** The source of an output file: the position to report, and its name in a message. */
  private record Owner(String path, Position at, String source) {}

  private final Map<String, Owner> owners = new HashMap<>();
  private final Map<String, Owner> folders = new HashMap<>();
  private boolean isClear = true;
  private final SiteSettings settings;
  private final Problems problems;

  OutputPaths(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Claims a path for a file.
   *
   * @param source the file it comes from, or words for what makes it
   */
  void claim(String path, String source) {
    claim(new Owner(path, Position.startOf(source), source), "this", "");
  }

  /**
   * Claims a path for a page that is made from a list.
   *
   * @param key the setting that names the path; if only a default sets it, a collision is reported
   *     at the other source
   * @param what names it in a message
   * @param off the setting without which it is not made
   */
  void claim(String path, String key, String what, String off) {
    Owner owner = new Owner(path, settings.place(key), what);
    String otherwise = off.isEmpty() ? "" : ", or set \"" + off + '"';
    Owner first = owners.get(path.toLowerCase(Locale.ROOT));
    if (first != null && settings.written(key).isEmpty()) {
      report(first.at(), owner, "this", first, otherwise);
    } else {
      claim(owner, what, otherwise);
    }
  }

  private void claim(Owner owner, String what, String otherwise) {
    claimFolders(owner, owner.at(), what);
    Owner first = owners.putIfAbsent(owner.path().toLowerCase(Locale.ROOT), owner);
    if (first != null) {
      report(owner.at(), owner, what, first, otherwise);
    }
  }

  private void report(Position at, Owner owner, String what, Owner first, String otherwise) {
    boolean differ = !first.path().equals(owner.path()) && settings.kind() == SiteKind.PLAIN;
    String other = what.equals("this") && !at.equals(owner.at()) ? owner.source() : first.source();
    problems.add(
        at,
        ProblemCode.DUPLICATE_PATH,
        differ ? Severity.WARNING : settings.weight(),
        what
            + " and "
            + other
            + " would both be written to \""
            + first.path()
            + (differ ? "\" where the case of letters does not count" : "\""),
        "rename one of them" + (differ ? "" : otherwise));
  }

  /** Reports a path that would be both a file and a folder. */
  private void claimFolders(Owner owner, Position at, String what) {
    String path = owner.path().toLowerCase(Locale.ROOT);
    Owner inside = folders.get(path);
    if (inside != null) {
      clash(at, what, owner, inside.source());
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      Owner file = folders.putIfAbsent(folder, owner) == null ? owners.get(folder) : null;
      if (file != null) {
        clash(at, what, file, file.source());
      }
    }
  }

  private void clash(Position at, String what, Owner file, String other) {
    isClear = false;
    String said = what + " and " + other + " make \"" + file.path() + "\" both a file and a folder";
    problems.add(at, ProblemCode.DUPLICATE_PATH, settings.weight(), said, "rename one of them");
  }

  /** Whether no path is both a file and a folder, so that all files can be written. */
  boolean isClear() {
    return isClear;
  }

  /** Reports that an author's file has claimed a path of the theme. */
  void keepFree(String path) {
    Owner first = owners.get(path.toLowerCase(Locale.ROOT));
    if (first != null) {
      problems.add(
          Position.startOf(first.source()),
          ProblemCode.DUPLICATE_PATH,
          "the theme writes \"" + first.path() + "\", too",
          "rename this one");
    }
  }

  /** Whether a path has been claimed. */
  boolean isTaken(String path) {
    return owners.containsKey(path.toLowerCase(Locale.ROOT));
  }
}
