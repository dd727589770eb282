package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.cli.console.ProblemFormat;
import org.leaven.cli.console.ProblemFormatter;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/** {@code docs/check.md} shows what is printed. */
class CheckPageTest {
  private static final String PATH = "content/exercises/plank.yaml";
  private static final Problem PROBLEM =
      new Problem(
          new Position(PATH, 3, 3),
          ProblemCode.UNKNOWN_TOPIC,
          "unknown topic \"lowr-back-pain\"",
          "did you mean \"lower-back-pain\"?");

  @Test
  void everyFormatIsShownAsItIsPrinted(@TempDir Path folder) throws IOException {
    Path file = folder.resolve(PATH);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, "name: Plank\nverdicts:\n  lowr-back-pain: {verdict: best}\n");
    String page = Files.readString(Path.of("docs", "check.md")).replace("\r\n", "\n");
    String text = new ProblemFormatter(folder, false).of(List.of(PROBLEM));
    assertTrue(page.contains("$ leaven check\n" + text + "1 error\n"), text);
    for (ProblemFormat format : List.of(ProblemFormat.JSON, ProblemFormat.GITHUB)) {
      String written = format.write(List.of(PROBLEM));
      assertTrue(page.contains("```\n" + written + "```\n"), written);
    }
  }
}
