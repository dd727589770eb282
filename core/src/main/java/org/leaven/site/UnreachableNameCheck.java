package org.leaven.site;

import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.RepeatedProblems;
import org.leaven.source.problem.Severity;

/**
 * Warns about pages of a plain site whose names make links to them fail.
 *
 * <p>JBake URL-encodes the name of a page and gives the file that name, but writes names of folders
 * and tags into links unencoded.
 */
final class UnreachableNameCheck {
  private static final String IN_LINKS = "#?%";

  private final RepeatedProblems found = new RepeatedProblems();

  /**
   * Checks the path of a page.
   *
   * @param path where it is written
   * @param source the file it comes from
   */
  void page(String path, String source) {
    int slash = path.lastIndexOf('/') + 1;
    String name = path.substring(slash);
    String folders = path.substring(0, slash);
    if (endOfLink(folders) >= 0) {
      add(source, source, cut(folders), "rename the folder");
    } else if (name.contains("%")) {
      String what =
          "the page is written to \"" + path + "\", and a link to that finds another name";
      add(source, source, what, "name it with letters from a to z, digits, \"-\" and \"_\"");
    } else if (name.contains("+") && !source.contains("+")) {
      String what = "the page is written to \"" + path + "\", with \"+\" for each blank";
      add(source, source, what, "name it without blanks");
    }
  }

  /** Checks a tag, the path of its page, and the source that has the tag. */
  void tag(String tag, String path, String source) {
    if (endOfLink(tag) >= 0) {
      add("tag " + tag, source, "tag \"" + tag + "\": " + cut(path), "write it in words");
    }
  }

  private static int endOfLink(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (IN_LINKS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String cut(String path) {
    return "a link to \"" + path + "\" is not read beyond \"" + path.charAt(endOfLink(path)) + '"';
  }

  private void add(Object kind, String source, String what, String cure) {
    Position at = Position.startOf(source);
    found.add(kind, new Problem(at, ProblemCode.UNREACHABLE_NAME, what, cure, Severity.WARNING));
  }

  void report(Problems problems) {
    found.reportTo(problems);
  }
}
