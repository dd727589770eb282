package org.leaven.cli.console;

import java.nio.file.Path;
import java.util.List;
import org.leaven.source.SourceSnippets;
import org.leaven.source.problem.Problem;

/** Formats problems for a terminal: a line as compilers print it, and the source line below. */
public final class ProblemFormatter {
  private static final String RED = "\u001B[1;31m";
  private static final String YELLOW = "\u001B[1;33m";
  private static final String PLAIN = "\u001B[0m";

  private final Path root;
  private final boolean isColoured;

  /**
   * Formats problems in the sources of a folder.
   *
   * @param root what the paths of problems are relative to
   */
  public ProblemFormatter(Path root, boolean isColoured) {
    this.root = root;
    this.isColoured = isColoured;
  }

  /** On a terminal, problems with their source lines; otherwise one line each. */
  public static String forErrors(List<Problem> problems, Path root) {
    return !problems.isEmpty() && Terminal.isHere()
        ? new ProblemFormatter(root, Terminal.hasColours()).of(problems)
        : ProblemFormat.TEXT.write(problems);
  }

  public String of(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    SourceSnippets snippets =
        new SourceSnippets(root); // reads each file again, which may have been edited
    for (Problem problem : problems) {
      text.append(line(problem))
          .append('\n')
          .append(snippets.of(problem.at(), coloured("^", problem)));
    }
    return text.toString();
  }

  private String line(Problem problem) {
    String severity = ": " + problem.severity().word() + " [";
    String coloured = ": " + coloured(problem.severity().word(), problem) + " [";
    String line = problem.toString();
    int at = line.indexOf(severity);
    return at < 0
        ? line
        : line.substring(0, at) + coloured + line.substring(at + severity.length());
  }

  private String coloured(String text, Problem problem) {
    return isColoured ? (problem.isError() ? RED : YELLOW) + text + PLAIN : text;
  }
}
