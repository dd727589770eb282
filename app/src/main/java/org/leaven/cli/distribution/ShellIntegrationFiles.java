package org.leaven.cli.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.cli.CommandLineFactory;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes the manual pages and the completion script for Bash and Zsh. The release build runs it; no
 * command does.
 */
public final class ShellIntegrationFiles {
  private ShellIntegrationFiles() {}

  /** Writes them below the folder that the first argument names. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Path above = path.getParent();
      if (above != null) {
        Files.createDirectories(above);
      }
      Files.writeString(path, file.getValue());
    }
  }

  /** The contents of the files by path. */
  static SortedMap<String, String> files() {
    CommandLine leaven = CommandLineFactory.all();
    SortedMap<String, String> files = new TreeMap<>();
    files.put("completion/leaven.bash", AutoComplete.bash("leaven", leaven));
    files.put("man/man1/leaven.1", ManPage.of(leaven.getCommandSpec()));
    leaven
        .getSubcommands()
        .forEach(
            (name, command) ->
                files.put("man/man1/leaven-" + name + ".1", ManPage.of(command.getCommandSpec())));
    return files;
  }
}
