package org.leaven.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leaven.cli.console.BuildSummary;
import org.leaven.cli.console.ProblemFormat;
import org.leaven.cli.console.ProblemPrinter;
import org.leaven.cli.console.Terminal;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code leaven check}: prints every problem of the sources and writes nothing. */
@Command(
    name = "check",
    description = "Reports every problem in the sources; writes nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private SourceOption source;

  @Mixin private SiteOptionsMixin options;

  @Mixin
  @SuppressWarnings("UnusedVariable") // read before the command runs
  private ClassPathOption classPath;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "the output format: ${COMPLETION-CANDIDATES} (default: text)")
  private ProblemFormat format;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "the date to compare review and publication dates with; the system clock is not used")
  private @Nullable LocalDate asOf;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  CheckCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = source.folder();
    BuildOptions order = new BuildOptions(root, "", asOf).with(options.of(root));
    BuildReport report = new Build(order).check();
    PrintWriter out = spec.commandLine().getOut();
    if (format == ProblemFormat.TEXT) {
      boolean isColoured = !report.problems().isEmpty() && Terminal.hasColours();
      out.print(new ProblemPrinter(root, isColoured).of(report.problems()));
      out.println(BuildSummary.of(report));
    } else {
      out.print(format.write(report.problems()));
      out.flush();
    }
    return report.isGood() ? ExitStatus.GOOD : ExitStatus.PROBLEMS;
  }
}
