package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.cli.CommandLineFactory;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/** The examples of {@code docs/import.md} do what the page says. */
class ImportPageTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^<!-- example (\\S+): (.+?) -->\n```\\w+\n(.*?)^```$");
  private static final Pattern RUN = Pattern.compile("(?ms)^<!-- run (\\S+) -->\n```\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("\\$ leaven import (\\S+) --map map.yaml( --draft-head)?\n(.*)\n");
  private static final String WRITTEN = "written ";

  private static String page() throws IOException {
    return Files.readString(Path.of("docs", "import.md")).replace("\r\n", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "folder", "nested"})
  void anExampleIsTakenInAsShown(String name, @TempDir Path folder) throws IOException {
    Map<String, String> written = new TreeMap<>();
    for (MatchResult example : EXAMPLE.matcher(page()).results().toList()) {
      if (!example.group(1).equals(name)) {
        continue;
      }
      if (example.group(2).startsWith(WRITTEN)) {
        written.put(example.group(2).substring(WRITTEN.length()), example.group(3));
      } else {
        Path file = folder.resolve(example.group(2));
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, example.group(3));
      }
    }
    runAll(name, folder);
    for (Map.Entry<String, String> file : written.entrySet()) {
      assertEquals(file.getValue(), Files.readString(folder.resolve(file.getKey())));
    }
    assertEquals(List.of(), new Build(new BuildOptions(folder, "", null)).check().problems());
  }

  private static void runAll(String name, Path folder) throws IOException {
    for (MatchResult run : RUN.matcher(page()).results().toList()) {
      if (run.group(1).equals(name)) {
        List<MatchResult> commands = COMMAND.matcher(run.group(2)).results().toList();
        assertFalse(commands.isEmpty());
        for (MatchResult command : commands) {
          run(command, folder);
        }
      }
    }
  }

  private static void run(MatchResult command, Path folder) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("import"));
    arguments.add(folder.resolve(command.group(1)).toString());
    arguments.addAll(List.of("--map", folder.resolve("map.yaml").toString()));
    arguments.addAll(List.of("--source", folder.toString()));
    if (command.group(2) != null) {
      arguments.add(command.group(2).strip());
    }
    CommandLineFactory.all()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
    assertEquals("", err.toString());
    assertEquals(command.group(3), out.toString().strip());
  }
}
