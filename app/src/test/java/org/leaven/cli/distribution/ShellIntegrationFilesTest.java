package org.leaven.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.cli.CommandLineFactory;
import picocli.CommandLine;

/** Every command and option stands in a manual page, and the shell completes it. */
class ShellIntegrationFilesTest {
  private static final CommandLine LEAVEN = CommandLineFactory.all();

  @Test
  void everyCommandHasAPageWithEveryOption() {
    Map<String, String> files = ShellIntegrationFiles.files();
    Set<String> expected = new TreeSet<>(List.of("completion/leaven.bash", "man/man1/leaven.1"));
    LEAVEN
        .getSubcommands()
        .forEach(
            (name, command) -> {
              String path = "man/man1/leaven-" + name + ".1";
              expected.add(path);
              String page = files.getOrDefault(path, "").replace("\\", "");
              for (String option : command.getCommandSpec().optionsMap().keySet()) {
                assertTrue(page.contains("fB" + option + "fR"), path + " " + option);
              }
            });
    assertEquals(expected, files.keySet());
  }

  @Test
  void pagesAreLinesOfKnownMacrosAndTextOfAscii() {
    ShellIntegrationFiles.files()
        .forEach(
            (path, page) -> {
              if (path.endsWith(".1")) {
                page.lines()
                    .filter(line -> line.startsWith("."))
                    .forEach(line -> assertTrue(line.matches("\\.(TH .*|SH .*|TP)"), line));
                assertTrue(page.chars().allMatch(c -> c < 128), path);
              }
            });
  }

  @Test
  void theShellCompletesCommandsOptionsAndWords(@TempDir Path folder) throws Exception {
    ShellIntegrationFiles.main(new String[] {folder.toString()});
    assertEquals("build", completed(folder, "leaven", "bui"));
    assertEquals("--output", completed(folder, "leaven", "build", "--outp"));
    assertEquals("github", completed(folder, "leaven", "check", "--format", "gi"));
  }

  /** What Bash would put in the place of the last word. */
  private static String completed(Path folder, String... words)
      throws IOException, InterruptedException {
    String script =
        ". "
            + folder.resolve("completion/leaven.bash")
            + "; COMP_WORDS=("
            + String.join(" ", words)
            + "); COMP_CWORD="
            + (words.length - 1)
            + "; COMP_LINE=\"${COMP_WORDS[*]}\"; COMP_POINT=${#COMP_LINE}; _complete_leaven 2>/dev/null;"
            + " printf '%s\\n' \"${COMPREPLY[@]}\"";
    Path out = folder.resolve("out.txt");
    Process bash =
        new ProcessBuilder("bash", "-c", script)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    bash.waitFor();
    return Files.readString(out).strip();
  }
}
