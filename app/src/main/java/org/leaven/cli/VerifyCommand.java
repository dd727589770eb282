package org.leaven.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.leaven.cli.console.BuildSummary;
import org.leaven.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code leaven verify}: compares the written editions with the dataset. */
@Command(
    name = "verify",
    description = "Checks that the written editions say what the dataset says.",
    mixinStandardHelpOptions = true)
final class VerifyCommand extends Subcommand {
  /** Who waits longer is told what was done. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Mixin private SourceOption source;

  @Mixin private OutputOption output;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  VerifyCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = source.folder();
    Path site = output.folder(root);
    Path editions = site.toAbsolutePath().normalize().resolveSibling("editions");
    long start = System.nanoTime();
    PrintWriter err = err();
    Verification verification =
        new Verification(root, (edition, pages) -> tell(edition, pages, start, err));
    Verification.Outcome outcome = verification.run(site, editions);
    outcome.problems().forEach(err::println);
    outcome.findings().forEach(err::println);
    err.flush();
    if (outcome.problems().isEmpty() && outcome.editions().isEmpty()) {
      throw new CommandRefusedException(
          "there is nothing to verify in " + site + " or " + editions + "; run leaven build first");
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
            : "nothing was verified: the source files have errors";
    out().println(summary + BuildSummary.seconds(System.nanoTime() - start));
    return outcome.isGood() ? ExitStatus.GOOD : ExitStatus.PROBLEMS;
  }

  /** Tells of an edition that was compared, where one has to wait. */
  private static void tell(String edition, int pages, long start, PrintWriter err) {
    long taken = System.nanoTime() - start;
    if (taken > PATIENCE.toNanos()) {
      String counted = BuildSummary.count(pages, "page", "pages");
      err.println(edition + ": " + counted + " compared" + BuildSummary.seconds(taken));
      err.flush();
    }
  }
}
