package org.leaven.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.schema.NodeToJson;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.Json;
import org.leaven.source.SourceFile;
import org.leaven.tree.Trees;

/** The knowledge base is a folder of a larger repository. */
class ReviewListTest {
  @TempDir Path repository;
  private Path root;
  private Editor editor;

  @SuppressWarnings("NullAway.Init") // made before each test
  ReviewListTest() {}

  @BeforeEach
  void commit() throws Exception {
    root = repository.resolve("kitchen");
    write(
        "kb.yaml",
        """
        id: k
        title: Kitchen
        verdicts:
          good: {label: Good, polarity: positive}
          bad: {label: Bad, polarity: negative}
        topics:
          fridge: {label: The fridge, reasons: {bad: It freezes.}}
        """);
    for (String food : List.of("bread", "milk", "rice", "tea")) {
      write(food + ".yaml", "name: " + food + "\nverdicts: {fridge: {verdict: good}}\n");
    }
    GitCommand.commitAll(repository);
    editor = new Editor(new BuildOptions(root, "", null));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(root.resolve("content"));
    Files.writeString(root.resolve("content").resolve(name), text);
  }

  private Node review(String since) throws IOException {
    EditorResponse reply = editor.answer("review", Json.compact(Map.of("since", since)));
    assertEquals(200, reply.status(), reply.json());
    return TreeParser.read(new SourceFile("answer.json", reply.json())).value().orElseThrow();
  }

  private static Object value(Node node, String key) {
    return Objects.requireNonNull(NodeToJson.of(node.get(key).orElseThrow()));
  }

  /** Each item in one line. */
  private static List<String> lines(Node review) {
    List<String> lines = new ArrayList<>();
    for (Node item : ((Node.Sequence) review.get("items").orElseThrow()).items()) {
      StringBuilder line = new StringBuilder(value(item, "name").toString());
      line.append(value(item, "isOverdue").equals(true) ? " overdue" : "");
      for (Node own : ((Node.Sequence) item.get("changes").orElseThrow()).items()) {
        line.append("; ").append(value(own, "what")).append(' ').append(value(own, "topic"));
        line.append(": ").append(value(own, "before")).append(" > ").append(value(own, "after"));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  @Test
  void overdueEntriesComeFirstAndVerdictsBeforeOtherChanges() throws Exception {
    assertEquals(List.of(), lines(review("HEAD")));
    write(
        "bread.yaml",
        "name: bread\nsummary: Dry.\nverdicts: {fridge: {verdict: good, reason: It keeps.}}\n");
    write("milk.yaml", "name: milk\nverdicts: {fridge: {verdict: bad, reason: It sours.}}\n");
    Files.delete(root.resolve("content/rice.yaml"));
    write("tea.yaml", "name: tea\nverdicts: {fridge: {verdict: good}}\nreview-by: 2020-01-31\n");
    List<String> expected =
        List.of(
            "tea overdue; review :  > due by 2020-01-31",
            "milk; verdict The fridge: Good > Bad; reason The fridge:  > It sours.",
            "rice; entry : rice (fridge good) > ",
            "bread; reason The fridge:  > It keeps.; summary :  > Dry.");
    assertEquals(expected, lines(review("HEAD")));
    GitCommand.commitAll(repository);
    assertEquals(expected, lines(review("HEAD~1")));
    assertEquals(List.of("tea overdue"), lines(review("HEAD")));
  }

  @Test
  void withoutARevisionThereIsNothingToCompareWith(@TempDir Path folder) throws Exception {
    Trees.copy(root, folder);
    editor = new Editor(new BuildOptions(folder, "", null));
    assertEquals("no-history", value(review("HEAD"), "refused"));
  }

  @Test
  void whatCannotBeComparedIsSaidAndOverdueEntriesAreShownAllTheSame() throws Exception {
    write("tea.yaml", "name: tea\nverdicts: {fridge: {verdict: good}}\nreview-by: 2020-01-31\n");
    Map<String, String> before = Trees.checksums(repository);
    for (String since : List.of("v9", "", "--output=x", "HEAD:kitchen")) {
      Node review = review(since);
      assertTrue(value(review, "fault").toString().contains('"' + since + '"'), since);
      assertEquals(List.of("tea overdue"), lines(review), since);
    }
    assertEquals(before, Trees.checksums(repository));
    write("milk.yaml", "name: milk\nverdicts: {fridge: {verdict: baad}}\n");
    String fault = value(review("HEAD"), "fault").toString();
    assertTrue(fault.contains("content/milk.yaml:2"), fault);
  }
}
