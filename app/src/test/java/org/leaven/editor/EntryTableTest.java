package org.leaven.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.schema.NodeToJson;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.Sha256;
import org.leaven.source.SourceFile;

class EntryTableTest {
  private static final String DRINKS =
      """
      - {id: tea, name: Tea, verdicts: {shelf: {verdict: good}}}
      - id: wine
        name: Wine
        verdicts: {shelf: [{verdict: bad, if: It is open.}, {verdict: good, if: It is shut.}]}
      - {id: soy, name: Soy, verdicts: {fridge: {verdict: bad}, shelf: {verdict: goood}}}
      """;

  private static Node answer(Editor editor) throws IOException {
    EditorResponse reply = editor.answer("table", "{}");
    assertEquals(200, reply.status(), reply.json());
    return TreeParser.read(new SourceFile("answer.json", reply.json())).value().orElseThrow();
  }

  private static List<Node> items(Node node, String key) {
    return ((Node.Sequence) node.get(key).orElseThrow()).items();
  }

  private static Object value(Node node, String key) {
    return Objects.requireNonNull(NodeToJson.of(node.get(key).orElseThrow()));
  }

  @Test
  void everyJudgementIsThereWithItsFileItsHashAndItsProblems(@TempDir Path folder)
      throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        content.resolve("kb.yaml"),
        """
        id: k
        title: Kitchen
        verdicts:
          good: {label: Good, polarity: positive, mark: star}
          bad: {label: Bad, polarity: negative}
        topics:
          fridge: {label: The fridge}
          shelf: {label: The shelf, reasons: {bad: It smells.}}
        """);
    Files.writeString(content.resolve("drinks.yaml"), DRINKS);
    Files.writeString(content.resolve("rice.yaml"), "name: Rice\nsummary: Dry.\n");
    Node table = answer(new Editor(new BuildOptions(folder, "", null)));
    List<Node> topics = items(table, "topics");
    assertEquals(List.of(), value(topics.get(0), "reasons"));
    assertEquals(List.of("bad"), value(topics.get(1), "reasons"));
    List<Node> verdicts = items(table, "verdicts");
    assertEquals(false, value(verdicts.get(0), "needsReason"));
    assertEquals(true, value(verdicts.get(1), "needsReason"));
    List<Node> entries = items(table, "entries");
    assertEquals("Rice", value(entries.get(3), "name"));
    assertEquals(false, entries.get(3).get("verdicts").isPresent());
    assertEquals("content/drinks.yaml", value(entries.get(1), "path"));
    assertEquals("1", value(entries.get(1), "index").toString());
    assertEquals(
        Map.of(
            "shelf",
            List.of(
                Map.of("verdict", "bad", "if", "It is open."),
                Map.of("verdict", "good", "if", "It is shut."))),
        value(entries.get(1), "verdicts"));
    Node hashes = table.get("hashes").orElseThrow();
    assertEquals(
        Sha256.hex(DRINKS.getBytes(StandardCharsets.UTF_8)), value(hashes, "content/drinks.yaml"));
    List<String> places =
        items(table, "problems").stream()
            .filter(own -> value(own, "severity").equals("error"))
            .map(own -> value(own, "index") + " " + value(own, "code") + " " + value(own, "at"))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "2 missing-reason [verdicts, fridge, verdict]",
            "2 unknown-verdict [verdicts, shelf, verdict]"),
        places);
  }
}
