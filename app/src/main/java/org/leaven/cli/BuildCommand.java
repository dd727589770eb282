package org.leaven.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.leaven.cli.console.BuildSummary;
import org.leaven.cli.option.PartOption;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.pipeline.output.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code leaven build}: builds the site and the chosen editions. */
@Command(
    name = "build",
    description = "Builds the site; writes nothing when the source files have errors.",
    mixinStandardHelpOptions = true)
final class BuildCommand extends Subcommand {
  @Mixin private SiteOptionsMixin options;

  @Mixin private PartOption part;

  @Mixin private OutputOption output;

  @Option(
      names = "--editions",
      paramLabel = "LIST",
      split = ",",
      defaultValue = "site",
      description = "what to write: ${COMPLETION-CANDIDATES} (default: site)")
  private List<Edition> editions;

  @Option(
      names = "--revision",
      paramLabel = "WORD",
      defaultValue = "",
      description =
          "a name for this version of the source files, for the manifest.json of editions")
  private String revision;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  BuildCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = options.source();
    Path target = output.folder(root);
    long start = System.nanoTime();
    BuildReport report;
    try {
      report = new Build(options.build(chosen(), revision, part)).run(target);
    } catch (OutputException e) {
      throw new CommandRefusedException(String.valueOf(e.getMessage()));
    }
    PrintWriter out = out();
    printProblems(report.problems(), root);
    String folders = folders(target);
    String outcome = report.isGood() ? " → " + folders : "; nothing was written to " + folders;
    out.println(
        BuildSummary.of(report) + outcome + BuildSummary.seconds(System.nanoTime() - start));
    if (editions.contains(Edition.ALL) && !chosen().contains(Edition.POSTERS)) {
      out.println("no posters: their QR codes need the address of the site, --site-url");
    }
    return report.isGood() ? ExitStatus.GOOD : ExitStatus.PROBLEMS;
  }

  private Set<Edition> chosen() {
    return Edition.meant(editions, options.siteUrl());
  }

  /** The folders that the chosen editions are written to. */
  private String folders(Path site) {
    Set<Edition> chosen = chosen();
    if (!Edition.anyBesideTheSite(chosen)) {
      return site.toString();
    }
    String others = Edition.folder(site).toString();
    return chosen.contains(Edition.SITE) ? site + " and " + others : others;
  }
}
