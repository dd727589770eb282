package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages with a day of their own stay unnamed until it comes. */
class PagesToComeTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  @TempDir private Path root;

  @BeforeEach
  void knowledge() throws IOException {
    write(
        "kb.yaml",
        """
        id: base
        title: Base
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {knee: {label: Knee}}
        """);
    write("bend.yaml", "name: Bend\nverdicts: {knee: {verdict: good}}\n");
    write("news.md", page("Tidings", "Of the [[bend]]."));
    write("index.md", page("Front", "Soon: tidings."));
  }

  @Test
  void nothingNamesAPageBeforeItsDay() throws IOException {
    build(DAY.minusDays(1));
    assertEquals(List.of("news.html"), filesWith("Tidings"));
    assertEquals(List.of(), filesWith("Soon: tidings."));
  }

  @Test
  void aPageIsNamedOnItsDay() throws IOException {
    build(DAY);
    assertEquals(
        List.of("index.html", "search/index.js"),
        filesWith("Tidings").stream().filter(file -> file.matches("index.html|.*[.]js")).toList());
    assertEquals(List.of("index.html"), filesWith("Soon: tidings.</p>"));
  }

  private void build(LocalDate asOf) throws IOException {
    BuildReport report = new Build(new BuildOptions(root, "", asOf)).run(root.resolve("out"));
    assertEquals(List.of(), report.problems());
  }

  private static String page(String title, String text) {
    String head = "title=%s\ntype=page\nstatus=published-date\ndate=%s\n~~~~~~\n%s\n";
    return head.formatted(title, DAY, text);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> filesWith(String text) throws IOException {
    Path out = root.resolve("out");
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> read(file).contains(text))
          .map(file -> out.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
