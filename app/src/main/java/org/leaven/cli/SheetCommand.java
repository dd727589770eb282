package org.leaven.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.leaven.cli.console.ChangeFormatter;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.diff.DatasetDiff;
import org.leaven.importer.ProblemGroups;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.DataOnlyBuild;
import org.leaven.sheet.CellReferences;
import org.leaven.sheet.WorkbookExport;
import org.leaven.sheet.WorkbookImport;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import org.leaven.sourceedit.FileChange;
import org.leaven.sourceedit.FileTransaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code leaven sheet}: the dataset as a spreadsheet, and back. */
@Command(
    name = "sheet",
    description =
        "Writes the verdicts, texts and steps as a workbook for Excel or LibreOffice, and takes"
            + " changes back.",
    mixinStandardHelpOptions = true)
final class SheetCommand extends Subcommand {
  /** What to do with the workbook. */
  enum Action {
    EXPORT,
    IMPORT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      description =
          "export writes the workbook; import lists what a changed one would change in the files")
  private Action action;

  @Parameters(index = "1", paramLabel = "FILE", description = "the workbook, FILE.xlsx")
  private Path file;

  @Mixin private SourceOption source;

  @Option(names = "--replace", description = "with export: overwrites the workbook")
  private boolean isReplacing;

  @Option(names = "--yes", description = "with import: writes the changes")
  private boolean isConfirmed;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SheetCommand() {}

  @Override
  public Integer call() throws Exception {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new CommandRefusedException(
          "\"" + file + "\" is no workbook; its name ends with .xlsx");
    }
    return action == Action.EXPORT ? export() : take();
  }

  private int export() throws IOException, CommandRefusedException {
    if (Files.exists(file) && !isReplacing) {
      throw new CommandRefusedException(
          "\"" + file + "\" is there already; name another file, or overwrite it with --replace");
    }
    Checked<SourceTree> tree = SourceTreeReader.read(source.folder());
    Checked<Dataset> dataset = DatasetReader.read(tree.value());
    List<Problem> errors =
        Stream.concat(tree.problems().stream(), dataset.problems().stream())
            .filter(Problem::isError)
            .toList();
    if (!errors.stream().allMatch(CellReferences::isCorrectable)) {
      return refuse(errors, "nothing was written: the source files have errors");
    }
    print(ProblemGroups.of(errors));
    try (OutputStream out = Files.newOutputStream(file)) {
      WorkbookExport.write(tree.value(), dataset.value(), out);
    }
    int entries = dataset.value().entries().size();
    String many = entries == 1 ? " entry" : " entries";
    say("wrote " + file + " with " + entries + many + "; leaven sheet import takes changes back");
    return ExitStatus.GOOD;
  }

  private int take() throws IOException, CommandRefusedException {
    if (!Files.isRegularFile(file)) {
      throw new CommandRefusedException("there is no file \"" + file + "\"");
    }
    BuildOptions options = new BuildOptions(source.folder(), "", null);
    Checked<WorkbookImport.Plan> plan = WorkbookImport.plan(options, file);
    if (plan.hasErrors()) {
      String cure = "; correct the cells and import the workbook again";
      return refuse(plan.problems(), "nothing was written" + cure);
    }
    print(ProblemGroups.of(plan.problems()));
    List<FileChange> files = plan.value().files();
    print(plan.value(), options);
    if (isConfirmed && !files.isEmpty()) {
      write(options, files);
    }
    say(summary(plan.value()));
    return ExitStatus.GOOD;
  }

  private static void write(BuildOptions options, List<FileChange> files)
      throws CommandRefusedException {
    try {
      FileTransaction.run(options.source(), files);
    } catch (IOException e) {
      throw new CommandRefusedException(
          ExitStatus.FAILURE, "nothing was written: cannot write " + e.getMessage());
    }
  }

  private void print(WorkbookImport.Plan plan, BuildOptions options) throws IOException {
    PrintWriter out = out();
    for (FileChange each : plan.files()) {
      List<String> keys = plan.changed().getOrDefault(each.path(), List.of());
      out.println(each.path() + ": " + (each.isNew() ? "new" : String.join(", ", keys)));
    }
    if (!plan.files().isEmpty()) {
      SortedMap<String, byte[]> before = DataOnlyBuild.of(options).value();
      SortedMap<String, byte[]> after = DataOnlyBuild.of(plan.sources(), options).value();
      if (before.isEmpty() || after.isEmpty()) {
        out.println("the verdicts cannot be compared while the source files have errors");
        return;
      }
      String changes =
          ChangeFormatter.text(
              DatasetDiff.of(
                  name -> before.getOrDefault("api/v1/" + name, new byte[0]),
                  name -> after.getOrDefault("api/v1/" + name, new byte[0])));
      out.print(changes);
    }
  }

  private String summary(WorkbookImport.Plan plan) {
    int count = plan.files().size();
    String rest =
        plan.missing() == 0 ? "" : "; without a row and left as they are: " + plan.missing();
    if (count == 0) {
      return "the workbook changes nothing" + rest;
    }
    String files = count == 1 ? "1 file" : count + " files";
    return (isConfirmed
            ? "wrote " + files
            : files + " would change, nothing was written; --yes writes the changes")
        + rest;
  }

  private int refuse(List<Problem> problems, String why) {
    print(problems);
    say(why);
    return ExitStatus.PROBLEMS;
  }

  private void print(List<Problem> problems) {
    problems.forEach(own -> err().println(CellReferences.shown(own)));
    err().flush();
  }

  private void say(String line) {
    out().println(line);
    out().flush();
  }
}
