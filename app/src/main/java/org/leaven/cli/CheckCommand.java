package org.leaven.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import org.leaven.cli.console.BuildSummary;
import org.leaven.cli.console.ProblemFormat;
import org.leaven.cli.console.ProblemFormatter;
import org.leaven.cli.console.Terminal;
import org.leaven.cli.option.PartOption;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code leaven check}: prints every problem of the sources and writes nothing. */
@Command(
    name = "check",
    description = "Reports every problem in the source files; writes nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand extends Subcommand {
  @Mixin private SiteOptionsMixin options;

  @Mixin private PartOption part;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "the output format: ${COMPLETION-CANDIDATES} (default: text)")
  private ProblemFormat format;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  CheckCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = options.source();
    BuildReport report = new Build(options.build(Set.of(Edition.SITE), "", part)).check();
    PrintWriter out = out();
    if (format == ProblemFormat.TEXT) {
      boolean isColoured = !report.problems().isEmpty() && Terminal.hasColours();
      out.print(new ProblemFormatter(root, isColoured).of(report.problems()));
      out.println(BuildSummary.of(report));
      report.untranslated().forEach((language, count) -> out.println(missing(language, count)));
    } else {
      out.print(format.write(report.problems()));
      out.flush();
    }
    return report.isGood() ? ExitStatus.GOOD : ExitStatus.PROBLEMS;
  }

  private static String missing(String language, int count) {
    String texts = BuildSummary.count(count, "text is", "texts are");
    String command = "leaven translate --to " + language + " --status";
    return language + ": " + texts + " not translated; \"" + command + "\" lists them";
  }
}
