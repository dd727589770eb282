package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaven.cli.console.BuildSummary;
import org.leaven.importer.EntryImport;
import org.leaven.importer.ImportMapDraft;
import org.leaven.importer.ImportOptions;
import org.leaven.importer.ImportReport;
import org.leaven.importer.ProblemGroups;
import org.leaven.importer.text.IdMaker;
import org.leaven.pipeline.EditorSupportFiles;
import org.leaven.source.ProgramFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.text.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code leaven init}: creates a knowledge base: a sample, an empty one, or a table.
 */
@Command(
    name = "init",
    description =
        "Creates a knowledge base: a small sample, an empty one, or the rows of a table. Overwrites"
            + " nothing.",
    mixinStandardHelpOptions = true)
final class InitCommand extends Subcommand {
  /**
   * The files of every knowledge base; the resource of one whose name begins with a dot has none.
   */
  private static final List<String> COMMON =
      words(
          "README.md .editorconfig .gitignore .github/workflows/site.yml .vscode/extensions.json");

  private static final List<String> SAMPLE =
      words(
          "content/kb.yaml content/glues/bottle.svg content/glues/flour-paste.yaml"
              + " content/glues/glue-stick.yaml content/glues/hot-glue.yaml"
              + " content/glues/rubber-cement.yaml content/glues/white-glue.yaml"
              + " content/glues/wood-glue.yaml content/how-we-try.md content/index.md");

  private static final String MAIN_FILE = "content/kb.yaml";
  private static final String MAP = "import.yaml";

  @Parameters(paramLabel = "DIR", description = "the folder; created if it does not exist")
  private Path folder;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      defaultValue = "en",
      description =
          "the language of the texts, such as de (default: en); the sample is in English, so the"
              + " knowledge base starts empty in any other")
  private String language;

  @Option(names = "--empty", description = "without the sample: a main file to fill in")
  private boolean isEmpty;

  @Option(
      names = "--from",
      paramLabel = "TABLE",
      description = "imports the rows of a table (XLSX, CSV, TSV) as entries")
  private @Nullable Path table;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      defaultValue = "",
      description = "for --from: the sheet of a workbook that has several")
  private String sheet;

  @Option(
      names = "--verdicts",
      paramLabel = "COLUMNS",
      split = ",",
      description =
          "for --from: the columns that hold verdicts, separated by commas; each becomes a topic"
              + " (default: the columns that share a few values)")
  private List<String> verdicts = List.of();

  /** What stands above the headings of the table; empty if nothing does. */
  private String title = "";

  /** The columns of the table that say more of a verdict, but not of which. */
  private List<String> unassigned = List.of();

  /** Whether every row of the table became an entry. */
  private boolean isWhole = true;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  InitCommand() {}

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  @Override
  public Integer call() throws Exception {
    boolean isSample = isSample();
    refuseToOverwrite(isSample ? SAMPLE : List.of(MAIN_FILE, MAP));
    int entries = table == null ? 0 : imported(table);
    if (entries < 0) {
      return ExitStatus.PROBLEMS;
    }
    for (String name : COMMON) {
      write(name, name);
    }
    if (isSample) {
      for (String name : SAMPLE) {
        write(name, name);
      }
    } else if (table == null) {
      write(MAIN_FILE, "content/empty-kb.yaml");
      write("content/index.md", "content/empty-index.md");
    }
    EditorSupportFiles.write(folder, folder.resolve(SchemaCommand.FOLDER));
    String count = BuildSummary.count(isSample ? 6 : entries, "entry", "entries");
    String what =
        isSample || entries > 0 ? "a knowledge base of " + count : "an empty knowledge base";
    PrintWriter out = out();
    out.println(what + " → " + folder);
    if (table != null) {
      if (!title.isEmpty()) {
        out.println("Title: \"" + title + "\", from the rows above the headings");
      }
      out.println("Verdicts come from: " + String.join(", ", verdicts));
      for (String column : unassigned) {
        String better = verdicts.get(0) + ": " + column;
        out.println(
            "\""
                + column
                + "\" is a property of the entry; called \""
                + better
                + "\", it belongs to that verdict");
      }
      out.println("Say in " + MAIN_FILE + " for each whether it is positive, neutral or negative.");
    }
    out.println("Next: leaven serve --source " + quoted(folder.toString()));
    return isWhole ? ExitStatus.GOOD : ExitStatus.PROBLEMS;
  }

  private boolean isSample() {
    return !isEmpty && table == null && language.equals("en");
  }

  private void write(String name, String resource) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    String path = "start/" + (resource.startsWith(".") ? resource.substring(1) : resource);
    String text = ProgramFile.text(InitCommand.class, path);
    Files.writeString(file, filledIn(text), StandardOpenOption.CREATE_NEW);
  }

  private String filledIn(String text) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    String id = new IdMaker(language).id(name);
    String fromTable = " `import.yaml` says how the columns of the table became entries.";
    String sample = isSample() ? " Replace what the sample says by what your sources say." : "";
    return text.replace("LANGUAGE", language)
        .replace("TITLE", (title.isEmpty() ? name : title).replaceAll("[\\\\\"]", ""))
        .replace("NEXT-STEP", table == null ? sample : fromTable)
        .replace("NEW-ID", id.isEmpty() ? "knowledge" : id);
  }

  /** Imports the table; the number of entries, or -1 when there are errors outside of its rows. */
  private int imported(Path file) throws IOException, CommandRefusedException {
    if (!Files.isRegularFile(file)) {
      throw new CommandRefusedException("there is no file \"" + file + '"');
    }
    Checked<ImportMapDraft.Draft> draft = ImportMapDraft.of(file, sheet, verdicts);
    if (draft.hasErrors()) {
      printProblems(ProblemGroups.of(draft.problems()), Path.of(""));
      return -1;
    }
    for (String column : verdicts) {
      if (!draft.value().columns().contains(column)) {
        String cure = NearestName.cure(column, draft.value().columns());
        throw new CommandRefusedException("the table has no column \"" + column + "\"; " + cure);
      }
    }
    if (draft.value().text().isEmpty()) {
      String columns = String.join("\", \"", draft.value().columns());
      throw new CommandRefusedException(
          "it is unclear which columns hold verdicts, such as \"good\" and \"bad\"; name them with"
              + " --verdicts, separated by commas: \""
              + columns
              + '"');
    }
    verdicts = draft.value().verdicts();
    title = draft.value().title();
    unassigned = draft.value().unassigned();
    Files.createDirectories(folder);
    Path map = folder.resolve(MAP);
    Files.writeString(map, draft.value().text(), StandardOpenOption.CREATE_NEW);
    ImportOptions options = new ImportOptions(file, map, folder, false, true);
    ImportReport head = new EntryImport(options).draftHead();
    if (!Files.exists(folder.resolve(MAIN_FILE))) {
      printProblems(head.grouped(), Path.of(""));
      return -1;
    }
    Path main = folder.resolve(MAIN_FILE);
    String own = ProgramFile.text(InitCommand.class, "start/content/from-kb.yaml");
    Files.writeString(main, filledIn(own) + Files.readString(main));
    ImportReport report = new EntryImport(options).run();
    Set<Position> told = report.problems().stream().map(Problem::at).collect(Collectors.toSet());
    printProblems(
        head.grouped().stream().filter(each -> !told.contains(each.at())).toList(), Path.of(""));
    printProblems(report.grouped(), Path.of(""));
    isWhole = report.isGood();
    return report.written();
  }

  private void refuseToOverwrite(List<String> files) throws CommandRefusedException {
    if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
      throw new CommandRefusedException(
          "\"" + language + "\" is no language; write a tag such as \"de\" or \"pt-BR\"");
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw new CommandRefusedException("\"" + folder + "\" is not a folder");
    }
    for (List<String> names : List.of(List.of("content", SchemaCommand.FOLDER), COMMON, files)) {
      for (String name : names) {
        refuse(name);
      }
    }
  }

  private void refuse(String name) throws CommandRefusedException {
    if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      throw new CommandRefusedException(
          "\""
              + folder.resolve(name)
              + "\" exists already, and nothing is overwritten;"
              + " name another folder");
    }
  }

  private static String quoted(String text) {
    return text.matches("[\\w./\\\\:~-]+") ? text : '"' + text + '"';
  }
}
