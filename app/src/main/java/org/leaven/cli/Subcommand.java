package org.leaven.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.leaven.cli.console.ProblemFormatter;
import org.leaven.source.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command below {@code leaven}, and where it prints. Its result is the exit status. */
abstract class Subcommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the field
  Subcommand() {}

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Prints problems, each with its line of a file below a folder. */
  final void printProblems(List<Problem> problems, Path root) {
    err().print(ProblemFormatter.forErrors(problems, root));
    err().flush();
  }
}
