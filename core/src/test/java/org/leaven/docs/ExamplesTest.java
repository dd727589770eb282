package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;

/**
 * The examples of the documentation build without a problem.
 *
 * <p>A comment {@code <!-- example NAME: PATH -->} before a block says which knowledge base it is
 * part of, and as which file. Blocks of one file are joined in the order of the pages.
 */
class ExamplesTest {
  private static final List<Path> PAGES =
      List.of(
          Path.of("docs", "format.md"),
          Path.of("docs", "pages.md"),
          Path.of("docs", "check.md"),
          Path.of("docs", "publishing.md"));
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^<!-- example (\\S+): (\\S+) -->\n```\\w+\n(.*?)^```$");

  /** Blocks for programs that other tests start are no examples of sites. */
  private static final Pattern OPENING =
      Pattern.compile("(?m)^```(?!xml|nginx|apache|caddyfile)\\w+$");

  static List<String> names() throws IOException {
    return List.copyOf(examples().keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void buildsWithoutAProblem(String name, @TempDir Path folder) throws IOException {
    Map<String, String> files = Objects.requireNonNull(examples().get(name));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
    BuildReport report = new Build(new BuildOptions(folder, "", null)).check();
    assertEquals(List.of(), report.problems());
    assertTrue(report.entries() > 0 || name.equals("alone"), "no entries");
    assertTrue(report.pages() > report.entries(), "no pages");
  }

  @Test
  void everyBlockWithALanguageIsAnExample() throws IOException {
    for (Path page : PAGES) {
      String text = read(page);
      long blocks = OPENING.matcher(text).results().count();
      assertEquals(blocks, EXAMPLE.matcher(text).results().count(), page.toString());
      assertTrue(blocks > 0, page.toString());
    }
  }

  /** What the examples' comments on their first lines say is where they are put. */
  @Test
  void everyExampleNamesItsOwnFile() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path page : PAGES) {
      for (MatchResult example : EXAMPLE.matcher(read(page)).results().toList()) {
        String first = example.group(3).split("\n", 2)[0];
        if (!example.group(2).endsWith(".md")
            && first.startsWith("# ")
            && !first.startsWith("# " + example.group(2))) {
          wrong.add(page + ": " + first);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Files by path, by name of the knowledge base. */
  private static Map<String, Map<String, String>> examples() throws IOException {
    Map<String, Map<String, String>> examples = new TreeMap<>();
    for (Path page : PAGES) {
      for (MatchResult example : EXAMPLE.matcher(read(page)).results().toList()) {
        examples
            .computeIfAbsent(example.group(1), name -> new TreeMap<>())
            .merge(example.group(2), example.group(3), String::concat);
      }
    }
    return examples;
  }

  private static String read(Path page) throws IOException {
    return Files.readString(page).replace("\r\n", "\n");
  }
}
