package org.leaven.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.leaven.pipeline.EditorSupportFiles;
import org.leaven.source.ProgramFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code leaven init}: creates a small sample knowledge base. */
@Command(
    name = "init",
    description = "Creates a small sample knowledge base; overwrites nothing.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  /** The files to write; the resource of a file whose name begins with a dot has none. */
  private static final List<String> FILES =
      List.of(
          ("content/kb.yaml content/glues/flour-paste.yaml "
                  + "content/glues/glue-stick.yaml content/glues/hot-glue.yaml "
                  + "content/glues/rubber-cement.yaml content/glues/white-glue.yaml "
                  + "content/glues/wood-glue.yaml content/how-we-try.md content/index.md "
                  + "README.md .editorconfig .gitignore .github/workflows/site.yml "
                  + ".vscode/extensions.json")
              .split(" ", -1));

  @Parameters(paramLabel = "DIR", description = "the folder; created if it does not exist")
  private Path folder;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  InitCommand() {}

  @Override
  public Integer call() throws Exception {
    refuseToOverwrite();
    for (String name : FILES) {
      Path file = folder.resolve(name);
      Path above = file.getParent();
      if (above != null) {
        Files.createDirectories(above);
      }
      String resource = "start/" + (name.startsWith(".") ? name.substring(1) : name);
      Files.write(
          file, ProgramFile.bytes(InitCommand.class, resource), StandardOpenOption.CREATE_NEW);
    }
    EditorSupportFiles.write(folder, folder.resolve(SchemaCommand.FOLDER));
    PrintWriter out = spec.commandLine().getOut();
    out.println("a knowledge base of 6 entries → " + folder);
    out.println("Next: leaven build --source " + quoted(folder.toString()));
    return ExitStatus.GOOD;
  }

  private void refuseToOverwrite() throws CommandRefusedException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw new CommandRefusedException(
          ExitStatus.WRONG_USAGE, "\"" + folder + "\" is not a folder");
    }
    for (String name : List.of("content", "README.md", SchemaCommand.FOLDER)) {
      refuse(name);
    }
    for (String name : FILES) {
      refuse(name);
    }
  }

  private void refuse(String name) throws CommandRefusedException {
    if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      throw new CommandRefusedException(
          ExitStatus.WRONG_USAGE,
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
