package org.leaven.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.leaven.cli.console.BuildSummary;
import org.leaven.importer.EntryImport;
import org.leaven.importer.ImportOptions;
import org.leaven.importer.ImportReport;
import org.leaven.source.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code leaven import}: converts the records of a data file to entries. */
@Command(
    name = "import",
    description = "Converts the records in a file to entries; writes the valid ones.",
    mixinStandardHelpOptions = true)
final class ImportCommand extends Subcommand {
  @Parameters(
      paramLabel = "FILE",
      description =
          "the file with the records (JSON, JSON Lines, YAML, CSV, TSV, XLSX, or a text with a YAML"
              + " header), or a folder of files")
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

  @Option(
      names = "--draft-head",
      description =
          "write content/kb.yaml with the verdicts, topics, facets and terms of the records, and"
              + " no entries")
  private boolean isDraft;

  @Option(names = "--all", description = "report every error, also those that many records share")
  private boolean isLong;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ImportCommand() {}

  @Override
  public Integer call() throws Exception {
    for (Path needed : new Path[] {file, map}) {
      if (!Files.exists(needed)) {
        refuse("there is no file \"" + needed + "\"");
      }
    }
    if (Files.isDirectory(map)) {
      refuse("\"" + map + "\" is a folder; name the map in it");
    }
    Path site = isDraft ? source.existingFolder() : source.folder();
    ImportOptions order = new ImportOptions(file, map, site, replaces, !isDry);
    EntryImport run = new EntryImport(order);
    ImportReport report = isDraft ? run.draftHead() : run.run();
    List<Problem> shown = isLong ? report.problems() : report.grouped();
    printProblems(shown, Path.of(""));
    for (ImportReport.Replaced each : report.replaced()) {
      String place = each.path() + ": the verdict" + (isDry ? " would change: " : " changes: ");
      each.verdicts().forEach(own -> out().println(place + own));
    }
    report.replaced().forEach(each -> out().println(replaced(each)));
    out().println(isDraft ? draft(report) : summary(report));
    return report.isGood() ? ExitStatus.GOOD : ExitStatus.PROBLEMS;
  }

  private static void refuse(String reason) throws CommandRefusedException {
    throw new CommandRefusedException(reason);
  }

  private String draft(ImportReport report) {
    String records = BuildSummary.count(report.records(), "record", "records");
    String written = isDry ? " could be written" : " written";
    return report.folder().isEmpty() ? records : records + ": " + report.folder() + written;
  }

  private String replaced(ImportReport.Replaced entry) {
    String lost = entry.lost().isEmpty() ? "" : ", without its " + String.join(", ", entry.lost());
    return entry.path() + (isDry ? ": would be replaced" : ": replaced") + lost;
  }

  private String summary(ImportReport report) {
    String written = BuildSummary.count(report.written(), "entry", "entries");
    String text = BuildSummary.count(report.records(), "record", "records") + ": " + written;
    text += isDry ? " could be written" : " written";
    text += report.written() == 0 ? "" : " to " + report.folder();
    text += part(report.filtered(), "left out by \"where\"");
    text += part(report.unchanged(), "unchanged");
    text += part(report.faulty(), "skipped, because they have errors");
    String why =
        report.isHalted()
            ? "the map, kb.yaml or the headings have an error"
            : "another record has errors";
    return text + part(report.skipped(), "skipped, because " + why);
  }

  private static String part(int count, String what) {
    return count == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", count, what);
  }
}
