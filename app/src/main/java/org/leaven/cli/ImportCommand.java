package org.leaven.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.leaven.cli.console.BuildSummary;
import org.leaven.cli.console.ProblemPrinter;
import org.leaven.importer.EntryImport;
import org.leaven.importer.ImportOptions;
import org.leaven.importer.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code leaven import}: converts the records of a data file to entries. */
@Command(
    name = "import",
    description = "Converts the records in a file to entries; writes the valid ones.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "the file with the records: JSON, YAML, CSV or TSV")
  private Path file;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      required = true,
      description =
          "the YAML file that says which field of a record becomes which field of an entry")
  private Path map;

  @Mixin private SourceOption source;

  @Option(
      names = "--replace",
      description = "overwrite existing entries that differ from the records")
  private boolean replaces;

  @Option(names = "--dry-run", description = "report the errors and write nothing")
  private boolean isDry;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ImportCommand() {}

  @Override
  public Integer call() throws Exception {
    for (Path needed : new Path[] {file, map}) {
      if (!Files.isRegularFile(needed)) {
        throw new CommandRefusedException(
            ExitStatus.WRONG_USAGE, "there is no file \"" + needed + "\"");
      }
    }
    ImportOptions order = new ImportOptions(file, map, source.folder(), replaces, !isDry);
    ImportReport report = new EntryImport(order).run();
    spec.commandLine().getErr().print(ProblemPrinter.forErrors(report.problems(), Path.of("")));
    spec.commandLine().getErr().flush();
    spec.commandLine().getOut().println(summary(report));
    return report.isGood() ? ExitStatus.GOOD : ExitStatus.PROBLEMS;
  }

  private String summary(ImportReport report) {
    String written = BuildSummary.count(report.written(), "entry", "entries");
    String text = BuildSummary.count(report.records(), "record", "records") + ": " + written;
    text += isDry ? " could be written" : " written";
    text += report.written() == 0 ? "" : " to " + report.folder();
    text += part(report.unchanged(), "unchanged");
    text += part(report.faulty(), "skipped, because they have errors");
    return text + part(report.skipped(), "skipped, because another record has errors");
  }

  private static String part(int count, String what) {
    return count == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", count, what);
  }
}
