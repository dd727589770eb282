package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the documentation, followed to the letter: its files are written, its commands typed.
 *
 * <p>A comment {@code <!-- file FOLDER: PATH -->} before a block says which file it is; blocks of
 * the kind {@code console} hold commands behind {@code $} and their answers. Times, and the numbers
 * of pages and links, which follow the theme, are not held against the answer.
 */
final class HandwrittenManualPage {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?ms)^(?:<!-- file (?<folder>\\S+): (?<file>\\S+) -->\n)?```(?<kind>\\w+)\n(?<text>.*?)^```$");
  private static final Pattern VARIES =
      Pattern.compile("\\d[\\d,]*(?= (?:pages|links))|\\d+\\.\\d(?= s\\))");

  private final Path folder;
  private final List<String> shown = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();
  private Path here;
  private int files;

  HandwrittenManualPage(Path folder) {
    this.folder = folder;
    this.here = folder;
  }

  /** Follows a page of {@code docs/}. */
  HandwrittenManualPage follow(String name) throws Exception {
    String page = Files.readString(Path.of("docs", name)).replace("\r\n", "\n");
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      if (block.group(2) != null) {
        write(folder.resolve(block.group(1)).resolve(block.group(2)), block.group(4));
        files++;
      } else {
        assertEquals("console", block.group(3), "a block that is neither a file nor a console");
        type(block.group(4));
      }
    }
    return this;
  }

  /** What the page says the program answers. */
  List<String> shown() {
    return List.copyOf(shown);
  }

  /** What it did answer. */
  List<String> answered() {
    return List.copyOf(answered);
  }

  /** The folder the commands ended in. */
  Path here() {
    return here;
  }

  int files() {
    return files;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private void type(String block) throws Exception {
    for (String line : block.lines().toList()) {
      if (!line.startsWith("$ ")) {
        shown.add(VARIES.matcher(line).replaceAll("N"));
      } else if (line.startsWith("$ cd ")) {
        here = here.resolve(line.substring(5));
      } else {
        run(line.substring(2));
      }
    }
  }

  private void run(String command) throws Exception {
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
