package org.leaven.cli.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.leaven.serve.RebuildResult;

/** Prints the result of each rebuild of {@code leaven serve} and its problems. */
public final class ServeConsole implements RebuildResult.Listener {
  private static final int MAX_NAMED = 3;

  private final ProblemFormatter text;
  private final PrintWriter out;
  private final PrintWriter err;

  public ServeConsole(Path root, PrintWriter out, PrintWriter err) {
    this.text = new ProblemFormatter(root, Terminal.hasColours());
    this.out = out;
    this.err = err;
  }

  @Override
  public void onResult(RebuildResult outcome) {
    String edits = edits(outcome.edits());
    if (!outcome.trouble().isEmpty()) {
      err.println(edits + outcome.trouble());
      return;
    }
    err.print(text.of(outcome.report().problems()));
    err.flush();
    out.println(edits + what(outcome) + BuildSummary.seconds(outcome.took().toNanos()));
  }

  private static String what(RebuildResult outcome) {
    if (!outcome.isGood()) {
      return BuildSummary.of(outcome.report()) + "; the last good site stays";
    }
    if (outcome.edits().isEmpty()) {
      return BuildSummary.of(outcome.report());
    }
    int changed = outcome.changed().size();
    String files =
        changed == 0
            ? "nothing changed"
            : BuildSummary.count(changed, "file", "files") + " changed";
    return outcome.report().problems().isEmpty()
        ? files
        : files + ", " + BuildSummary.problems(outcome.report());
  }

  private static String edits(List<String> edits) {
    if (edits.isEmpty()) {
      return "";
    }
    return edits.size() > MAX_NAMED
        ? BuildSummary.count(edits.size(), "file", "files") + " edited: "
        : String.join(", ", edits) + ": ";
  }
}
