package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leaven.cli.console.BuildSummary;
import org.leaven.jbakecompare.FileDifference;
import org.leaven.jbakecompare.KnownDifference;
import org.leaven.jbakecompare.SiteComparison;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.pipeline.output.OutputException;
import org.leaven.source.FileTreeWalker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code leaven compare}: compares a JBake site with what JBake made of it. */
@Command(
    name = "compare",
    description =
        "Builds a JBake site, compares it with what JBake made of it, and says why files differ.",
    mixinStandardHelpOptions = true)
final class CompareCommand extends Subcommand {
  private static final int MAX_PATHS = 5;
  private static final int MAX_LETTERS = 160;

  @Mixin private SiteOptionsMixin options;

  @Mixin private OutputOption output;

  @Option(
      names = "--against",
      paramLabel = "DIR",
      required = true,
      description = "the folder that JBake 2.7.0 wrote")
  private Path against;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  CompareCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = options.source();
    Path target = output.folder(root);
    refuseUnfit(root, target);
    BuildReport report;
    try {
      report = new Build(options.build(Set.of(Edition.SITE), "")).run(target);
    } catch (OutputException e) {
      throw new CommandRefusedException(String.valueOf(e.getMessage()));
    }
    PrintWriter out = out();
    if (!report.isGood()) {
      printProblems(report.problems(), root);
      String cure = "; correct it, or compare with --lenient, which ignores what JBake ignores";
      out.println(BuildSummary.of(report) + "; nothing was compared" + cure);
      return ExitStatus.PROBLEMS;
    }
    SiteComparison found = SiteComparison.of(root, against, target);
    print(found, out);
    return found.isExplained() ? ExitStatus.GOOD : ExitStatus.PROBLEMS;
  }

  private static void print(SiteComparison found, PrintWriter out) {
    for (KnownDifference reason : KnownDifference.values()) {
      List<FileDifference> all =
          found.differences().stream().filter(own -> own.reasons().contains(reason)).toList();
      if (!all.isEmpty()) {
        out.println(files(all.size()) + " in " + reason.words() + ": " + paths(all));
      }
    }
    List<FileDifference> others =
        found.differences().stream().filter(own -> !own.isExplained()).toList();
    for (FileDifference own : others) {
      out.println(own.path() + " differs, and it is unknown why");
      out.println("  JBake:  " + shown(own.jbakes()));
      out.println("  Leaven: " + shown(own.ours()));
    }
    int known = found.differences().size() - others.size();
    out.println(
        String.format(
            Locale.ROOT,
            "%,d files are the same, %,d differ for known reasons, %,d for unknown ones",
            found.same(),
            known,
            others.size()));
  }

  private void refuseUnfit(Path root, Path target) throws CommandRefusedException, IOException {
    String reason = "";
    if (Build.isKnowledgeBase(root)) {
      reason = "\"" + root + "\" is a knowledge base; only JBake sites can be compared";
    } else if (!Files.isDirectory(against)) {
      reason = "--against: there is no folder \"" + against + '"';
    } else if (FileTreeWalker.isEmpty(against)) {
      reason = "--against: there is no file in \"" + against + "\"; did JBake fail?";
    } else if (against.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize())) {
      reason = "--against and --output are the same folder; name another one with --output";
    }
    if (!reason.isEmpty()) {
      throw new CommandRefusedException(reason);
    }
  }

  private static String files(int count) {
    return BuildSummary.count(count, "file differs", "files differ");
  }

  private static String paths(List<FileDifference> all) {
    List<String> first = all.stream().limit(MAX_PATHS).map(FileDifference::path).toList();
    int more = all.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
  }

  private static String shown(String piece) {
    String line = piece.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    return line.isEmpty()
        ? "nothing there"
        : line.length() > MAX_LETTERS ? line.substring(0, MAX_LETTERS) + "…" : line;
  }
}
