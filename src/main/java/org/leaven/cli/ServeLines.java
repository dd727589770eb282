package org.leaven.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.leaven.serve.Outcome;

/** Says on the terminal what became of each edit, and shows problems as {@code check} does. */
final class ServeLines implements Outcome.Listener {
  private static final int MOST_NAMED = 3;

  private final ProblemText text;
  private final PrintWriter out;
  private final PrintWriter err;

  ServeLines(Path root, PrintWriter out, PrintWriter err) {
    this.text = new ProblemText(root, Terminal.hasColours());
    this.out = out;
    this.err = err;
  }

  @Override
  public void told(Outcome outcome) {
    String edits = edits(outcome.edits());
    if (!outcome.trouble().isEmpty()) {
      err.println(edits + outcome.trouble());
      return;
    }
    err.print(text.of(outcome.report().problems()));
    err.flush();
    out.println(edits + what(outcome) + Summary.seconds(outcome.took().toNanos()));
  }

  private static String what(Outcome outcome) {
    if (!outcome.isGood()) {
      return Summary.of(outcome.report()) + "; the last good site stays";
    }
    if (outcome.edits().isEmpty()) {
      return Summary.of(outcome.report());
    }
    int changed = outcome.changed().size();
    String files =
        changed == 0 ? "nothing changed" : Summary.count(changed, "file", "files") + " changed";
    return outcome.report().problems().isEmpty()
        ? files
        : files + ", " + Summary.problems(outcome.report());
  }

  private static String edits(List<String> edits) {
    if (edits.isEmpty()) {
      return "";
    }
    return edits.size() > MOST_NAMED
        ? Summary.count(edits.size(), "file", "files") + " edited: "
        : String.join(", ", edits) + ": ";
  }
}
