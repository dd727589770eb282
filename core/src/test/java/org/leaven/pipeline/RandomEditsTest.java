package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.tree.Trees;

/** Whatever is edited, a program that has built before builds what one from nothing would. */
class RandomEditsTest {
  private static final int EDITS = Integer.getInteger("leaven.edits", 4);

  private static final int MAX_TRIES = 5;

  private final long seed = Long.getLong("leaven.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "core/src/test/kb/foods-for-gout",
        "core/src/test/kb/vorrat",
        "core/src/test/kb/ocha"
      })
  void everyEdit(String base) throws IOException {
    Path source = folder.resolve("source");
    Trees.copy(Path.of(base, "content"), source.resolve("content"));
    edit(source, "https://example.org/kb/", EDITS);
  }

  /** Without an address, and so without an image of each page: the other sites have them. */
  @Test
  void everyEditOfLongLists() throws IOException {
    Path source = folder.resolve("source");
    Trees.copy(Path.of("core/src/test/kb/foods-for-gout/content"), source.resolve("content"));
    Path many = Files.createDirectories(source.resolve("content/foods/many"));
    for (int i = 0; i < 640; i++) {
      Files.writeString(
          many.resolve("food-" + i + ".yaml"),
          "name: Food %d\nsummary: Is like [[food-%d]].\nsee-also: food-%d\nverdicts: {gout: {verdict: eat}}\n"
              .formatted(i, (i + 7) % 640, (i + 9) % 640));
    }
    edit(source, "", EDITS / 2);
  }

  private void edit(Path source, String address, int edits) throws IOException {
    BuildOptions order = new BuildOptions(source, address, null);
    BuildCaches caches = BuildCaches.retained();
    Path kept = folder.resolve("kept");
    RandomContentEditor scribbler = new RandomContentEditor(source.resolve("content"), random);
    String edit = "none";
    int good = 0;
    for (int i = 0; good <= edits && i < edits * MAX_TRIES; i++) {
      BuildReport warm = new Build(order, caches).run(kept);
      Path fresh = folder.resolve("fresh" + i);
      BuildReport cold = new Build(order).run(fresh);
      String story = "seed " + seed + ", edit " + i + ": " + edit;
      assertEquals(cold, warm, story);
      if (cold.isGood()) {
        good++;
        NavigableMap<String, String> wanted = Trees.checksums(fresh);
        assertEquals(wanted, Trees.checksums(kept), story);
      } else {
        scribbler.undo();
      }
      edit = scribbler.edit();
    }
    assertTrue(good > edits / 2, good + " good edits; seed " + seed);
  }
}
