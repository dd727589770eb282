package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/**
 * The lines of {@code docs/problems.md} that no case of plain text can bring about: what the disk
 * does to files, and what needs every message.
 */
class DiskProblemsTest {
  private static final String HEAD =
      """
      id: drinks
      title: Drinks
      language: %s
      verdicts: {good: {label: Good, polarity: positive}}
      topics: {sleep: {label: Sleep}}
      """;
  private static final String TEA = "name: Tea\nverdicts: {sleep: good}\n";
  private static final int LARGE = 8 * 1024 * 1024 + 1;

  @TempDir Path folder;

  @BeforeEach
  void makeTheHead() throws IOException {
    write("content/kb.yaml", HEAD.formatted("en").getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }

  private void assertShown(ProblemCode code) throws IOException {
    List<String> lines =
        new Build(new BuildOptions(folder, "", null))
            .check().problems().stream()
                .filter(problem -> problem.code() == code)
                .map(Problem::toString)
                .toList();
    List<String> shown =
        Files.readAllLines(Path.of("docs", "problems.md")).stream()
            .filter(line -> line.contains(" [" + code.id() + "]: "))
            .toList();
    assertEquals(1, shown.size(), shown.toString());
    assertTrue(lines.contains(shown.get(0)), () -> shown + " is not among " + lines);
  }

  @Test
  void bytesThatAreNotUtf8() throws IOException {
    byte[] latin = "name: Caf\u00e9 au lait\n".getBytes(StandardCharsets.ISO_8859_1);
    write("content/foods/cafe.yaml", latin);
    assertShown(ProblemCode.NOT_UTF_8);
  }

  @Test
  void aByteOrderMark() throws IOException {
    write("content/foods/tea.yaml", ("\ufeff" + TEA).getBytes(StandardCharsets.UTF_8));
    assertShown(ProblemCode.BYTE_ORDER_MARK);
  }

  @Test
  void aFileThatIsTooLarge() throws IOException {
    byte[] large = new byte[LARGE];
    Arrays.fill(large, (byte) '#');
    write("content/foods/tea.yaml", large);
    assertShown(ProblemCode.FILE_TOO_LARGE);
  }

  @Test
  void aLinkThatLeadsOut() throws IOException {
    write("host.yaml", TEA.getBytes(StandardCharsets.UTF_8));
    write("content/foods/tea.yaml", TEA.getBytes(StandardCharsets.UTF_8));
    Files.createSymbolicLink(
        folder.resolve("content/foods/host.yaml"), folder.resolve("host.yaml"));
    assertShown(ProblemCode.SYMBOLIC_LINK);
  }

  @Test
  void aFolderWithoutContent(@TempDir Path empty) throws IOException {
    Files.writeString(empty.resolve("kb.yaml"), HEAD.formatted("en"));
    String shown =
        Files.readAllLines(Path.of("docs", "problems.md")).stream()
            .filter(line -> line.contains(" [unreadable]: "))
            .findFirst()
            .orElseThrow();
    List<String> lines =
        SourceTreeReader.read(empty).problems().stream().map(Problem::toString).toList();
    assertEquals(List.of(shown), lines);
  }

  @Test
  void aMessageThatIsMissing() throws IOException {
    write("content/kb.yaml", HEAD.formatted("it").getBytes(StandardCharsets.UTF_8));
    write("words/it.properties", "nav.search=Cercare\n".getBytes(StandardCharsets.UTF_8));
    assertShown(ProblemCode.MISSING_MESSAGE);
  }
}
