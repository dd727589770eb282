package org.leaven.site.asciidoc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.site.settings.RelativePath;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/** Turns Asciidoctor's log messages about a page into problems at the page's own lines. */
public final class AsciidoctorProblems {
  /** Asciidoctor's name for the page, which is passed to it as text without a file. */
  private static final String PAGE = "<stdin>";

  private static final Pattern PLACED = Pattern.compile("(?s)(.+?): line (\\d+): (.*)");

  /** In a message without a line number, the subject is after the last colon. */
  private static final Pattern NAMED = Pattern.compile("(?s).*: ([^;]+?)(;.*)?");

  private final SiteSettings settings;
  private final Problems problems;

  public AsciidoctorProblems(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Reports the logged messages.
   *
   * @param firstLine the line of the page that Asciidoctor counts as its first
   */
  public void report(List<LogRecord> records, SourceFile page, int firstLine) {
    Map<String, Integer> seen = new HashMap<>();
    for (LogRecord record : records) {
      String message = record.getMessage();
      Matcher placed = PLACED.matcher(message);
      if (placed.matches()) {
        int line = Integer.parseInt(placed.group(2));
        add(record, at(page, placed.group(1), line, firstLine), placed.group(3));
      } else {
        int earlier = seen.merge(message, 1, Integer::sum) - 1;
        add(record, named(page, message, earlier), message);
      }
    }
  }

  private void add(LogRecord record, Position at, String what) {
    boolean isLost = record.getLevel().intValue() >= Level.SEVERE.intValue();
    Severity severity = isLost ? settings.weight() : Severity.WARNING;
    String root = settings.root().toAbsolutePath().normalize() + "/";
    problems.addAll(
        List.of(new Problem(at, ProblemCode.BAD_ASCIIDOC, what.replace(root, ""), "", severity)));
  }

  /** A line of the page, or of a file that it includes; the page's start for any other file. */
  private Position at(SourceFile page, String file, int line, int firstLine) {
    if (file.equals(PAGE)) {
      return new Position(page.path(), line + firstLine - 1, 1);
    }
    Path root = settings.root();
    Path included = root.resolve(page.path()).resolveSibling(file).normalize();
    return included.startsWith(root.normalize()) && Files.isRegularFile(included)
        ? new Position(RelativePath.of(root, included), line, 1)
        : Position.startOf(page.path());
  }

  /**
   * Finds the subject of a message in the page: the nth occurrence for the nth identical message,
   * else the page's start.
   */
  private static Position named(SourceFile page, String message, int earlier) {
    Matcher name = NAMED.matcher(message);
    if (!name.matches()) {
      return Position.startOf(page.path());
    }
    Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name.group(1)) + "(?![\\w-])");
    Matcher found = word.matcher(page.text());
    int start = -1;
    for (int i = 0; i <= earlier && found.find(); i++) {
      start = found.start();
    }
    return start < 0 ? Position.startOf(page.path()) : page.at(start);
  }
}
