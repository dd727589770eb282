package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.leaven.pipeline.BuildOptions;
import org.leaven.rename.EntryRenamer;
import org.leaven.rename.RenamedFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code leaven rename}: gives an entry another id. */
@Command(
    name = "rename",
    description =
        "Gives an entry another id: renames its files, changes every mention of it, and keeps its"
            + " old address.",
    mixinStandardHelpOptions = true)
final class RenameCommand extends Subcommand {
  @Parameters(index = "0", paramLabel = "OLD", description = "the id of the entry")
  private String id;

  @Parameters(index = "1", paramLabel = "NEW", description = "its new id")
  private String newId;

  @Mixin private SourceOption source;

  @Option(names = "--dry-run", description = "lists what would change, and writes nothing")
  private boolean isDryRun;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  RenameCommand() {}

  @Override
  public Integer call() throws Exception {
    EntryRenamer renamer = EntryRenamer.of(new BuildOptions(source.folder(), "", null));
    if (!renamer.problems().isEmpty()) {
      return refuse(renamer.problems(), "nothing was renamed: the source files have errors");
    }
    String refusal = renamer.refusal(id, newId).orElse("");
    if (!refusal.isEmpty()) {
      throw new CommandRefusedException(refusal);
    }
    Checked<List<RenamedFile>> plan = renamer.plan(id, newId);
    if (!plan.problems().isEmpty()) {
      return refuse(
          plan.problems(), "nothing was renamed: the source files would have these errors");
    }
    if (!isDryRun) {
      write(renamer, plan.value());
    }
    print(plan.value());
    return ExitStatus.GOOD;
  }

  private static void write(EntryRenamer renamer, List<RenamedFile> files)
      throws CommandRefusedException {
    try {
      renamer.write(files);
    } catch (IOException e) {
      throw new CommandRefusedException(
          ExitStatus.FAILURE, "nothing was renamed: cannot write " + e.getMessage());
    }
  }

  private int refuse(List<Problem> problems, String why) {
    problems.forEach(err()::println);
    err().flush();
    out().println(why);
    return ExitStatus.PROBLEMS;
  }

  private void print(List<RenamedFile> files) {
    PrintWriter out = out();
    for (RenamedFile file : files) {
      String to = file.path().equals(file.newPath()) ? "" : " → " + file.newPath();
      out.println(file.path() + to);
    }
    int mentions = files.stream().mapToInt(RenamedFile::mentions).sum();
    String done = isDryRun ? "would be renamed to" : "is renamed to";
    String where = files.size() == 1 ? "1 file" : files.size() + " files";
    out.println(
        "\""
            + id
            + "\" "
            + done
            + " \""
            + newId
            + "\", with "
            + mentions
            + (mentions == 1 ? " mention" : " mentions")
            + " in "
            + where
            + "; its old address leads on");
    out.flush();
  }
}
