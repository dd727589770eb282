package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.tree.Trees;

/**
 * Whatever pages show of other entries and of other pages: when it is edited, a program that has
 * built before builds what one from nothing would.
 */
class EditsTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "kb.yaml",
          """
          id: k
          title: Kitchen
          tagline: What goes where
          verdicts:
            good: {label: Good, polarity: positive}
            bad: {label: Bad, polarity: negative}
          topics:
            fridge: {label: The fridge, reasons: {bad: It freezes.}}
            shelf: {label: The shelf, reasons: {bad: It smells.}}
          facets:
            feel: {label: Feel, terms: {wet: Wet, dry: Dry}}
          sources:
            book: {label: The book, locator: page}
          glossary: {cold: Below ten degrees.}
          """,
          "foods/milk.yaml",
          """
          name: Milk
          kind: drink
          summary: Goes with [[rice]] and is cold.
          facets: {feel: [wet]}
          steps: [{text: Pour it., hold: 3 s}]
          alternative-to: {entry: rice, topic: fridge, basis: editorial, note: Tastes better.}
          verdicts:
            fridge: {verdict: good, source: "book:3", note: "Not near [[salt]].", includes: [salt]}
            shelf: {verdict: bad, only-if: it is open}
          """,
          "foods/rice.yaml",
          """
          name: Rice
          kind: grain
          summary: Dry.
          see-also: salt
          verdicts:
            fridge: {verdict: bad, reason: It gets hard.}
          """,
          "foods/salt.yaml",
          """
          name: Salt
          kind: powder
          facets: {feel: [dry]}
          verdicts:
            shelf: {verdict: good}
          """,
          "foods/bread.yaml",
          """
          name: Bread
          summary: Is not like [[rice]].
          verdicts: {shelf: {verdict: good}}
          """,
          "foods/cheese.yaml",
          """
          name: Cheese
          verdicts: {shelf: {verdict: good}}
          """,
          "foods/salt.md",
          "title=Salt\ntype=page\nstatus=published\n~~~~~~\nA text about [[milk]].\n",
          "about.md",
          "title=About\ntype=page\nstatus=published\nmenu=1\n~~~~~~\nAll about [[milk]].\n");

  @TempDir Path folder;

  private final BuildCaches caches = BuildCaches.retained();
  private Map<String, String> before = Map.of();
  private int builds;

  private Path file(String path) {
    return folder.resolve("kitchen/content").resolve(path);
  }

  private void build(String edit) throws IOException {
    BuildOptions order = new BuildOptions(folder.resolve("kitchen"), "https://example.org/", null);
    Path kept = folder.resolve("kept");
    Path fresh = folder.resolve("fresh" + builds++);
    BuildReport cold = new Build(order).run(fresh);
    assertEquals(cold, new Build(order, caches).run(kept), edit);
    assertTrue(cold.isGood(), () -> edit + ": " + cold.problems());
    Map<String, String> now = Trees.checksums(fresh);
    assertEquals(now, Trees.checksums(kept), edit);
    assertNotEquals(before, now, edit + " changes nothing");
    before = now;
  }

  private void edit(String path, String old, String fresh) throws IOException {
    String text = Files.readString(file(path));
    assertTrue(text.contains(old), old);
    Files.writeString(file(path), text.replace(old, fresh));
    build(path + ": " + old + " -> " + fresh);
  }

  @BeforeEach
  void writeSources() throws IOException {
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Files.createDirectories(file(source.getKey()).getParent());
      Files.writeString(file(source.getKey()), source.getValue());
    }
    build("none");
  }

  @Test
  void everyFactThatAnotherPageShows() throws IOException {
    edit("foods/rice.yaml", "name: Rice", "name: Brown rice");
    edit("foods/rice.yaml", "kind: grain", "kind: seed");
    edit("foods/rice.yaml", "summary: Dry.", "summary: Very dry.");
    edit("foods/milk.yaml", "name: Milk", "name: Cold milk");
    edit("foods/rice.yaml", "verdict: bad,", "verdict: bad, only-if: it is cooked,");
    edit("foods/rice.yaml", "reason: It gets hard.", "reason: It gets *hard*.");
    edit("foods/milk.yaml", "note: Tastes better.", "note: Tastes worse.");
    edit(
        "foods/milk.yaml",
        "alternative-to: {entry: rice, topic: fridge,",
        "see-also: {entry: rice,");
    edit("foods/rice.yaml", "verdict: bad,", "verdict: good,");
    edit("foods/rice.yaml", "see-also: salt", "variant-of: salt");
    edit("foods/milk.yaml", "Not near [[salt]].", "Near [[salt]].");
    edit("foods/milk.yaml", "book:3", "book:4");
    edit("foods/milk.yaml", "only-if: it is open", "only-if: it is shut");
    edit("foods/milk.yaml", "verdict: good,", "verdict: bad,");
    edit("foods/milk.yaml", "includes: [salt]", "includes: [salt, rice], updated: 2026-01-02");
    edit("foods/milk.yaml", ", updated: 2026-01-02", "");
    edit("foods/milk.yaml", "hold: 3 s", "hold: 4 s");
    edit("foods/milk.yaml", "steps: [{text: Pour it., hold: 4 s}]", "adaptations: [Pour it.]");
    edit("foods/milk.yaml", "facets: {feel: [wet]}", "facets: {feel: [dry]}");
    edit("foods/salt.yaml", "verdict: good", "verdict: bad");
    edit("foods/salt.md", "A text about [[milk]].", "A text about nothing.");
    edit("foods/salt.md", "status=published", "status=draft");
    edit("about.md", "title=About", "title=All about it");
    edit("about.md", "menu=1\n", "");
    edit("about.md", "[[milk]]", "[[rice]]");
    edit("about.md", "status=published", "status=draft");
    edit("kb.yaml", "dry: Dry", "dry: Crisp");
  }

  @Test
  void filesThatComeAndGo() throws IOException {
    Files.delete(file("foods/salt.md"));
    build("no text");
    Files.writeString(file("foods/tea.yaml"), "name: Tea\nverdicts: {shelf: {verdict: good}}\n");
    build("one more entry");
    Files.move(file("foods/tea.yaml"), file("foods/green-tea.yaml"));
    build("another id");
    Files.delete(file("foods/green-tea.yaml"));
    build("one entry less");
  }
}
