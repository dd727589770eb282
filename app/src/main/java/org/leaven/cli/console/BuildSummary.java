package org.leaven.cli.console;

import java.util.Locale;
import org.leaven.pipeline.BuildReport;

/**
 * Formats the result of a build in one line: pages, entries, verdicts, links, drafts and problems.
 */
public final class BuildSummary {
  private BuildSummary() {}

  public static String of(BuildReport report) {
    String counted =
        report.entries() == 0
            ? count(report.pages(), "page", "pages")
            : count(report.pages(), "page", "pages")
                + ", "
                + count(report.entries(), "entry", "entries")
                + ", "
                + count(report.verdicts(), "verdict", "verdicts")
                + ", "
                + count(report.links(), "link", "links");
    if (report.drafts() > 0) {
      counted += ", " + count(report.drafts(), "draft", "drafts");
    }
    return report.isGood() ? counted + ", " + problems(report) : problems(report);
  }

  static String problems(BuildReport report) {
    if (report.problems().isEmpty()) {
      return "no problems";
    }
    String errors = count(report.errors(), "error", "errors");
    String warnings = count(report.warnings(), "warning", "warnings");
    return report.warnings() == 0
        ? errors
        : report.errors() == 0 ? warnings : errors + " and " + warnings;
  }

  public static String count(int number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  public static String seconds(long nanos) {
    return String.format(Locale.ROOT, " (%.1f s)", nanos / 1e9);
  }
}
