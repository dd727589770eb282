package org.leaven.sourceedit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.schema.NodeToJson;
import org.leaven.editor.Editor;
import org.leaven.editor.EditorResponse;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.Json;
import org.leaven.source.SourceFile;

/** Whatever a form sends, its file means what was asked, and no other line differs. */
class EditorRequestsTest {
  private static final int ROUNDS = Integer.getInteger("leaven.rounds", 1000);
  private static final String PATH = "content/e.yaml";

  @TempDir(factory = MemoryFolder.class)
  Path folder;

  private int refused;

  /** A folder in memory, where there is one: a disk takes ten times as long for each edit. */
  static final class MemoryFolder implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      Path memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "leaven")
          : Files.createTempDirectory("leaven");
    }
  }

  private static Node json(String text) {
    return TreeParser.read(new SourceFile("answer.json", text)).value().orElseThrow();
  }

  private static Node yaml(String text) {
    return TreeParser.read(new SourceFile(PATH, text)).value().orElseThrow();
  }

  private static String text(Node object, String key) {
    return object.get(key).map(node -> ((Node.Text) node).value()).orElseThrow();
  }

  private Node ask(Editor editor, String action, Map<String, Object> request) throws IOException {
    EditorResponse reply = editor.answer(action, Json.compact(request));
    assertTrue(reply.status() == 200 || reply.status() == 422, reply::toString);
    return json(reply.json());
  }

  @Test
  void randomEditsOfRandomFilesMeanWhatWasAskedTouchNoOtherLineAndCanBeUndone() throws IOException {
    long seed = Long.getLong("leaven.seed", new Random().nextLong());
    System.out.println("EditorRequestsTest: -Dleaven.seed=" + seed);
    Files.createDirectories(folder.resolve("content"));
    Editor editor = new Editor(new BuildOptions(folder, "", null));
    int checked = 0;
    for (int round = 0; checked < ROUNDS; round++) {
      checked += edit(editor, new Random(seed + round), "seed " + (seed + round)) ? 1 : 0;
    }
    assertTrue(refused <= ROUNDS / 100, refused + " of " + ROUNDS + " were refused");
  }

  /** Whether the file had a form. */
  private boolean edit(Editor editor, Random random, String seed) throws IOException {
    String before = RandomYaml.write(random);
    Path file = Files.writeString(folder.resolve(PATH), before);
    boolean isList =
        TreeParser.read(new SourceFile(PATH, before))
            .value()
            .filter(Node.Sequence.class::isInstance)
            .isPresent();
    int index = isList ? 0 : -1;
    Node opened = ask(editor, "open", Map.of("path", PATH, "index", index));
    if (!(opened.get("value").orElse(null) instanceof Node.Mapping value)) {
      return false;
    }
    RandomChange change = new RandomChange(random);
    Node wanted = change.of(value);
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("path", PATH);
    request.put("index", index);
    request.put("hash", text(opened, "hash"));
    request.put("value", Objects.requireNonNull(NodeToJson.of(wanted)));
    Node saved = ask(editor, "save", request);
    if (saved.get("refused").isPresent()) {
      refused++;
      assertEquals(before, Files.readString(file), seed);
      return true;
    }
    String after = Files.readString(file);
    String shown = seed + "\n" + before + "\n" + change.told() + "\n" + after;
    List<Node> was = yaml(before).items();
    List<Node> now = yaml(after).items();
    for (int i = 0; i < was.size(); i++) {
      Node meant = i == Math.max(index, 0) ? wanted : was.get(i);
      assertTrue(NodeTrees.isSame(meant, now.get(i)), shown);
    }
    List<String> lost = new ArrayList<>(before.lines().toList());
    after.lines().forEach(lost::remove);
    int most = change.mostLines(new SourceFile(PATH, before), index);
    assertTrue(lost.size() <= most, () -> lost + " in " + shown);
    if (!before.equals(after)) {
      ask(editor, "undo", Map.of());
      assertEquals(before, Files.readString(file), shown);
    }
    return true;
  }

  @Test
  void numbersKeepTheirDigits() throws IOException {
    String text =
        "a: 1.50\nb: 12345678901234567890\nc: [1.0, 2]\nd: 0x1F\ne: .5\nf: 1e3\ng: +4\nh: x\n";
    Files.createDirectories(folder.resolve("content"));
    Path file = Files.writeString(folder.resolve(PATH), text);
    Editor editor = new Editor(new BuildOptions(folder, "", null));
    Node opened = ask(editor, "open", Map.of("path", PATH));
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("path", PATH);
    request.put("hash", text(opened, "hash"));
    Node value = opened.get("value").orElseThrow();
    String sent =
        Json.compact(NodeToJson.of(value))
            .replace("1.50", "1.5")
            .replace("12345678901234567890", "12345678901234567000")
            .replace("[1.0,2]", "[2,1]")
            .replace("1e3", "1000")
            .replace("\"x\"", "\"y\"");
    request.put("value", Objects.requireNonNull(NodeToJson.of(json(sent))));
    ask(editor, "save", request);
    assertEquals(
        text.replace("[1.0, 2]", "[2, 1.0]").replace("h: x", "h: y"), Files.readString(file));
  }
}
