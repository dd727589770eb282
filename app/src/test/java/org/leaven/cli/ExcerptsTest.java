package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.cli.console.ProblemFormatter;
import org.leaven.source.SourceSnippets;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/** The caret stands below the letter that is meant. */
class ExcerptsTest {
  @TempDir Path folder;

  private String excerpt(String text, int line, int column) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), text);
    return new SourceSnippets(folder).of(new Position("a.yaml", line, column), "^");
  }

  @Test
  void theCaretStandsBelowThePlace() throws IOException {
    assertEquals("    2 | b: c\n      |    ^\n", excerpt("a: b\r\nb: c\r\n", 2, 4));
    assertEquals("    1 | a: b\n      | ^\n", excerpt("\uFEFFa: b\n", 1, 1));
    assertEquals("    2 | b\n      |  ^\n", excerpt("a\rb", 2, 2));
  }

  @Test
  void wideLettersTabsAndAccentsAreCountedAsATerminalDoes() throws IOException {
    assertEquals("    1 | 膝: x\n      |     ^\n", excerpt("膝: x", 1, 4));
    assertEquals("    1 | a\u0301: x\n      |    ^\n", excerpt("a\u0301: x", 1, 5));
    assertEquals("    1 | 😀 x\n      |    ^\n", excerpt("😀 x", 1, 4));
    assertEquals("    1 |  \u00a0x\n      |   ^\n", excerpt("\t\u00a0x", 1, 3));
  }

  @Test
  void nothingSteersTheTerminalOrLooksLikeAProblem() throws IOException {
    String excerpt = excerpt("x\u001B[31m\u202Ey", 1, 1);
    assertEquals("    1 | x [31m y\n      | ^\n", excerpt);
    String fake = excerpt("a/b.yaml:1:1: error [syntax]: no", 1, 1);
    assertTrue(fake.lines().allMatch(line -> line.startsWith(" ")), fake);
  }

  @Test
  void longLinesAreCutAroundThePlace() throws IOException {
    String line = "x".repeat(500) + "Y" + "z".repeat(500);
    List<String> lines = excerpt(line, 1, 501).lines().toList();
    assertTrue(lines.get(0).length() < 120, lines.get(0));
    assertEquals(lines.get(0).indexOf('Y'), lines.get(1).indexOf('^'));
  }

  @Test
  void aFileThatWasEditedIsReadAgain() throws IOException {
    ProblemFormatter text = new ProblemFormatter(folder, false);
    Problem problem = new Problem(new Position("a.yaml", 1, 1), ProblemCode.SYNTAX, "what", "");
    Files.writeString(folder.resolve("a.yaml"), "before: x\n");
    assertTrue(text.of(List.of(problem)).contains("| before: x\n"));
    Files.writeString(folder.resolve("a.yaml"), "after: y\n");
    assertTrue(text.of(List.of(problem)).contains("| after: y\n"));
  }

  @Test
  void whatIsNotThereIsNotShown() throws IOException {
    assertEquals("", excerpt("a: b\n", 9, 1));
    assertEquals("", excerpt("a: b\n\n", 2, 1));
    assertEquals("", new SourceSnippets(folder).of(new Position("no.yaml", 1, 1), "^"));
  }

  @Test
  void coloursTakeNoLetterAway() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "nmae: x\n");
    Problem problem =
        new Problem(new Position("a.yaml", 1, 1), ProblemCode.UNKNOWN_KEY, "what", "cure");
    String plain = new ProblemFormatter(folder, false).of(List.of(problem));
    String coloured = new ProblemFormatter(folder, true).of(List.of(problem));
    assertEquals(problem + "\n    1 | nmae: x\n      | ^\n", plain);
    assertEquals(plain, coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
    assertTrue(coloured.contains("\u001B[1;31merror\u001B[0m [unknown-key]"), coloured);
  }
}
