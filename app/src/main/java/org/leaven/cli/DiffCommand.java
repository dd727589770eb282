package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.leaven.cli.console.ChangeFormatter;
import org.leaven.diff.Change;
import org.leaven.diff.DatasetDiff;
import org.leaven.diff.DiffInput;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.DataOnlyBuild;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code leaven diff}: lists what changed between two versions of a knowledge base. */
@Command(
    name = "diff",
    description =
        "Lists the changes of verdicts, reasons, conditions, steps and doses between two versions.",
    mixinStandardHelpOptions = true)
final class DiffCommand extends Subcommand {
  private static final List<String> FOLDERS = List.of("api/v1", "site/api/v1", "v1", "");
  private static final String DATA = "api/v1/";

  /** How changes are printed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "the old version: a knowledge base or a built site")
  private Path before;

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "the new version: a knowledge base or a built site")
  private Path after;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "the output format: ${COMPLETION-CANDIDATES} (default: text)")
  private Format format;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  DiffCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter err = err();
    Checked<DiffInput> old = data(before);
    Checked<DiffInput> now = data(after);
    for (Checked<DiffInput> side : List.of(old, now)) {
      side.problems().stream().filter(Problem::isError).forEach(err::println);
    }
    err.flush();
    PrintWriter out = out();
    if (old.hasErrors() || now.hasErrors()) {
      String which = old.hasErrors() ? before.toString() : after.toString();
      out.println("nothing was compared: \"" + which + "\" has errors");
      return ExitStatus.PROBLEMS;
    }
    List<Change> changes = DatasetDiff.of(old.value(), now.value());
    out.print(
        format == Format.JSON ? ChangeFormatter.json(changes) : ChangeFormatter.text(changes));
    out.flush();
    return ExitStatus.GOOD;
  }

  private static Checked<DiffInput> data(Path path) throws IOException, CommandRefusedException {
    if (Files.isDirectory(path.resolve("content"))) {
      Checked<SortedMap<String, byte[]>> files = DataOnlyBuild.of(new BuildOptions(path, "", null));
      SortedMap<String, byte[]> all = files.value();
      return new Checked<>(name -> all.getOrDefault(DATA + name, new byte[0]), files.problems());
    }
    for (String folder : FOLDERS) {
      Path data = path.resolve(folder);
      if (Files.isRegularFile(data.resolve("entries.json"))) {
        return Checked.good(name -> Files.readAllBytes(data.resolve(name)));
      }
    }
    String cure = "; name a folder that contains one of them";
    throw new CommandRefusedException("\"" + path + "\" has neither content/ nor api/v1/" + cure);
  }
}
