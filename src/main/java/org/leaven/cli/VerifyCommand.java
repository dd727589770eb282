package org.leaven.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leaven.cli.console.BuildSummary;
import org.leaven.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the editions against the dataset. */
@Command(
    name = "verify",
    description = "Proves that the written editions say what the dataset says.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Mixin private SourceOption source;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "where the site is (default: target/site below the source)")
  private @Nullable Path output;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  VerifyCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = source.folder();
    Path site = output == null ? root.resolve("target/site").normalize() : output;
    Path beside = site.toAbsolutePath().normalize().resolveSibling("editions");
    long start = System.nanoTime();
    Verification.Outcome outcome = new Verification(root).run(site, beside);
    PrintWriter err = spec.commandLine().getErr();
    outcome.problems().forEach(err::println);
    outcome.findings().forEach(err::println);
    err.flush();
    if (outcome.problems().isEmpty() && outcome.editions().isEmpty()) {
      throw new CommandRefusedException(
          ExitStatus.WRONG_USAGE,
          "neither " + site + " nor " + beside + " holds anything to verify; build it first");
    }
    String found =
        outcome.findings().isEmpty()
            ? "they say what the dataset says"
            : BuildSummary.count(outcome.findings().size(), "difference", "differences");
    String summary =
        outcome.problems().isEmpty()
            ? String.join(", ", outcome.editions())
                + ": "
                + BuildSummary.count(outcome.pages(), "page", "pages")
                + ", "
                + found
            : "nothing was verified: the sources have errors";
    spec.commandLine().getOut().println(summary + BuildSummary.seconds(System.nanoTime() - start));
    return outcome.isGood() ? ExitStatus.GOOD : ExitStatus.PROBLEMS;
  }
}
