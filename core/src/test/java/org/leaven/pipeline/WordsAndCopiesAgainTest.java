package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.tree.Trees;

/** A build after another sees what changed in words and pages, and gives what a fresh one gives. */
class WordsAndCopiesAgainTest {
  @TempDir private Path folder;
  private Path source;
  private Path output;

  @BeforeEach
  void writeSources() throws IOException {
    source = folder.resolve("source");
    output = folder.resolve("site");
    write(
        "content/kb.yaml",
        """
        id: again
        title: Again
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {topic: {label: Topic}}
        """);
    write("content/things/one.yaml", "name: One\nverdicts: {topic: {verdict: good}}\n");
    write("content/things/two.yaml", "name: Two\nverdicts: {topic: {verdict: good}}\n");
    write("words/en.properties", "nav.compare=First\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = source.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Map<String, String> build(Path to) throws IOException {
    assertEquals("[]", new Build(new BuildOptions(source, "", null)).run(to).problems().toString());
    Map<String, String> texts = new TreeMap<>();
    for (String path : Trees.files(to, "")) {
      texts.put(path, Files.readString(to.resolve(path)));
    }
    return texts;
  }

  @Test
  void changedWordsAreSeen() throws IOException {
    build(output);
    write("words/en.properties", "nav.compare=Second\n");
    assertTrue(build(output).getOrDefault("index.html", "").contains(">Second<"));
  }

  @Test
  void copiesAreThoseOfAFreshBuild() throws IOException {
    assertFalse(build(output).containsKey("things/two.html.md"), "only where they are asked for");
    write("jbake.properties", "kb.markdown=true\n");
    build(output);
    write(
        "content/things/two.yaml",
        "name: Two\nsummary: Changed.\nverdicts: {topic: {verdict: good}}\n");
    Map<String, String> again = build(output);
    assertTrue(again.getOrDefault("things/two.html.md", "").contains("Changed."));
    Files.delete(output.resolve("things/one.html.md"));
    write("content/things/three.yaml", "name: Three\nverdicts: {topic: {verdict: good}}\n");
    assertEquals(build(folder.resolve("fresh")), build(output));
  }
}
