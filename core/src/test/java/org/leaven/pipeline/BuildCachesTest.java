package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.tree.Trees;

/** What a program keeps between builds changes neither the site nor what is said of it. */
class BuildCachesTest {
  private static final String HEAD =
      """
      id: k
      title: K
      verdicts: {good: {label: Good, polarity: positive}}
      topics: {fridge: {label: The fridge}}
      """;
  private static final String ABOUT =
      "title=About\ntype=page\nstatus=published\n~~~~~~\n[%s](foods/%s.html#%s)\n";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("kitchen").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String food(String name, String summary) {
    return "name: " + name + "\nsummary: " + summary + "\nverdicts: {fridge: {verdict: good}}\n";
  }

  @Test
  void everyBuildOfManyIsAsOneFromNothing() throws IOException {
    BuildOptions order = new BuildOptions(folder.resolve("kitchen"), "", null);
    BuildCaches caches = BuildCaches.retained();
    Path kept = folder.resolve("kept");
    write("content/kb.yaml", HEAD);
    write("content/foods/milk.yaml", food("Milk", "Cold."));
    write("content/foods/rice.yaml", food("Rice", "Dry."));
    write("content/about.md", ABOUT.formatted("milk", "milk", "_main"));
    List<String> steps = List.of("", "Dry!", "gone", "back", "anchor", "mended", "Dry.");
    for (String step : steps) {
      switch (step) {
        case "gone" -> Files.delete(folder.resolve("kitchen/content/foods/milk.yaml"));
        case "back" -> write("content/foods/milk.yaml", food("Milk", "Cold."));
        case "anchor" -> write("content/about.md", ABOUT.formatted("milk", "milk", "nowhere"));
        case "mended" -> write("content/about.md", ABOUT.formatted("rice", "rice", "_main"));
        default -> write("content/foods/rice.yaml", food("Rice", step.isEmpty() ? "Dry." : step));
      }
      List<BuildReport> placed = new ArrayList<>();
      BuildReport warm =
          new Build(order, caches).run(kept, (report, content) -> placed.add(report));
      Path fresh = folder.resolve("fresh-" + step.hashCode());
      BuildReport cold = new Build(order).run(fresh);
      assertEquals(cold, warm, step);
      assertEquals(cold.isGood() ? List.of(cold) : List.of(), placed, step);
      if (cold.isGood()) {
        assertEquals(Trees.checksums(fresh), Trees.checksums(kept), step);
      }
      assertEquals(!step.equals("gone") && !step.equals("anchor"), cold.isGood(), cold::toString);
    }
    assertTrue(Files.exists(kept.resolve("foods/milk.html")));
    assertFalse(Files.exists(folder.resolve(".kept.leaven")));
  }
}
