package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial, followed to the letter: every file is written, every command typed, and the answer
 * is the one shown, but for times and for the numbers of pages and links, which follow the theme.
 */
class TutorialIT {
  private static final Path PAGE = Path.of("docs", "tutorial.md");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?ms)^(?:<!-- file (?<folder>\\S+): (?<file>\\S+) -->\n)?```(?<kind>\\w+)\n(?<text>.*?)^```$");
  private static final Pattern VARIES =
      Pattern.compile("\\d[\\d,]*(?= (?:pages|links))|\\d+\\.\\d(?= s\\))");

  @TempDir Path folder;
  private final List<String> shown = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();

  @Test
  void everyStepAnswersAsShown() throws Exception {
    Path here = folder;
    int files = 0;
    for (MatchResult block : BLOCK.matcher(Files.readString(PAGE)).results().toList()) {
      if (block.group(2) != null) {
        write(folder.resolve(block.group(1)).resolve(block.group(2)), block.group(4));
        files++;
      } else {
        assertEquals("console", block.group(3), "a block that is neither a file nor a console");
        here = type(block.group(4), here);
      }
    }
    assertEquals(shown, answered);
    assertTrue(files > 0 && !shown.isEmpty(), "nothing was tried");
    Path site = here.resolve("target/site");
    assertTrue(Files.readString(site.resolve("index.html")).contains("Look it up before"));
    assertTrue(Files.isRegularFile(site.resolve("house-rules.html")));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  /** Types the commands of a block one after another; gives the folder they end in. */
  private Path type(String block, Path start) throws Exception {
    Path here = start;
    for (String line : block.lines().toList()) {
      if (!line.startsWith("$ ")) {
        shown.add(VARIES.matcher(line).replaceAll("N"));
      } else if (line.startsWith("$ cd ")) {
        here = here.resolve(line.substring(5));
      } else {
        run(line.substring(2), here);
      }
    }
    return here;
  }

  private void run(String command, Path here) throws Exception {
    String leaven = Path.of("bin", "leaven").toAbsolutePath().toString();
    String script = "leaven() { \"" + leaven + "\" \"$@\" 2>&1; }; " + command;
    Process shell =
        new ProcessBuilder("sh", "-c", script)
            .directory(here.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    output.lines().map(line -> VARIES.matcher(line).replaceAll("N")).forEach(answered::add);
  }
}
