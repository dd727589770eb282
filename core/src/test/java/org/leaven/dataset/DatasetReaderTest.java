package org.leaven.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.cases.Cases;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Problem;

class DatasetReaderTest {
  private static final SourceFile HEAD =
      new SourceFile(
          "content/kb.yaml",
          """
          id: back
          title: Back
          nouns: {entry: exercise, entries: Good Exercises}
          verdicts: {best: {label: Best, polarity: positive}}
          topics: {back-pain: {label: Back pain}}
          """);

  private static SourceFile entry(String path, String... lines) {
    return new SourceFile(path, String.join("\n", lines));
  }

  private static SourceTree tree(SourceFile... data) {
    return new SourceTree(Path.of(""), List.of(data), List.of());
  }

  private static List<String> problems(SourceTree tree) {
    return DatasetReader.read(tree).problems().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"content/kb.yaml", "content/kb.yml", "content/kb.json"})
  void aHeadMakesAKnowledgeBase(String path, @TempDir Path root) throws IOException {
    write(root.resolve(path));
    assertTrue(DatasetReader.isKnowledgeBase(root));
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content/kb.md", "content/a/kb.yaml", "content/KB.yaml", "kb.yaml"})
  void otherFilesDoNot(String path, @TempDir Path root) throws IOException {
    write(root.resolve(path));
    assertFalse(DatasetReader.isKnowledgeBase(root));
  }

  @Test
  void anUnreadHeadHidesNoFaultAndBringsNoneAbout() {
    SourceFile plank =
        entry(
            "content/plank.yaml",
            "name: 5",
            "verdicts: {gout: {verdict: bset, source: nowhere}}",
            "facets: {tool: towel}",
            "see-also: plonk");
    SourceTree tree = new SourceTree(Path.of(""), List.of(plank), List.of(), List.of(HEAD));
    assertEquals(
        List.of(
            "content/plank.yaml:1:7: error [wrong-type]: \"name\" must be text, not a number; put it"
                + " in quotes",
            "content/plank.yaml:4:11: error [unknown-entry]: unknown entry \"plonk\"; did you mean"
                + " \"plank\"?"),
        problems(tree));
  }

  @Test
  void entriesOfUnreadFilesAreKnownStill() {
    SourceFile plank = entry("content/plank.yaml", "name: Plank", "part-of: [bridge, row, roe]");
    SourceFile pose = entry("content/pose.yaml", "name: Pose");
    SourceFile bridge = entry("content/bridge.yaml", "name: \uFFFD", "includes: [pose]");
    SourceFile list = entry("content/list.json", "[{\"id\": \"row\", \"name\": \"\uFFFD\"}]");
    SourceTree tree =
        new SourceTree(Path.of(""), List.of(HEAD, plank, pose), List.of(), List.of(bridge, list));
    assertEquals(
        List.of(
            "content/plank.yaml:2:24: error [unknown-entry]: unknown entry \"roe\"; did you mean"
                + " \"row\"?"),
        problems(tree));
  }

  @Test
  void foldersComeFromPathsOrFromTheNouns() {
    SourceTree tree =
        tree(
            entry("content/a/b/plank.yaml", "name: Plank"),
            entry("content/bridge.yaml", "name: Bridge"),
            entry("content/c/row.json", "{\"name\": \"Row\"}"),
            HEAD);
    assertEquals(
        List.of("a/b", "good-exercises", "c"),
        DatasetReader.read(tree).value().entries().stream().map(RawEntry::folder).toList());
  }

  @Test
  void withoutAHeadThereIsOneProblem() {
    SourceTree tree =
        tree(entry("content/plank.yaml", "name: Plank", "verdicts: {a: {verdict: b}}"));
    assertEquals(
        List.of("content/kb.yaml:1:1: error [unreadable]: there is no kb.yaml; write one"),
        problems(tree));
  }

  @Test
  void whatIsSaidIsTheSameEachTime() {
    for (Path folder : Cases.all()) {
      SourceTree tree = SourceTreeReader.read(folder).value();
      assertEquals(DatasetReader.read(tree), DatasetReader.read(tree), folder.toString());
    }
  }

  @Test
  void lineEndsMakeNoDifference() {
    for (Path folder : Cases.all()) {
      SourceTree tree = SourceTreeReader.read(folder).value();
      List<SourceFile> data =
          tree.data().stream()
              .map(file -> new SourceFile(file.path(), file.text().replace("\n", "\r\n")))
              .toList();
      SourceTree windows = new SourceTree(tree.root(), data, List.of());
      assertEquals(problems(tree), problems(windows), folder.toString());
    }
  }

  @Test
  void manyEntriesInACircleDoNotOverflow() {
    int count = 20_000;
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int next = (i + 1) % count;
      String name = Integer.toString(i, 26).replaceAll("(.)", "$1z");
      list.append("- {id: e-" + i + ", name: " + name + "x, part-of: e-" + next + "}\n");
    }
    List<Problem> problems =
        DatasetReader.read(tree(HEAD, entry("content/list.yaml", list.toString()))).problems();
    assertEquals(1, problems.size(), () -> problems.subList(0, 5).toString());
    assertTrue(problems.get(0).what().length() < 500);
  }

  @Test
  void wordsOfTheAuthorStayInOneLine() {
    SourceFile plank =
        entry("content/plank.yaml", "\"na\\nme\\e[1m\": x", "name: Plank", "part-of: b");
    List<String> problems = problems(tree(HEAD, plank));
    assertTrue(problems.get(0).contains("\"na me [1m\""), problems.toString());
    assertEquals(1, Arrays.stream(problems.get(0).split("\\R")).count());
  }
}
