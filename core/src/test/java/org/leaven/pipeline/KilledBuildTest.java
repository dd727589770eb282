package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.pipeline.output.OutputException;
import org.leaven.pipeline.output.OutputFolder;

class KilledBuildTest {
  private static final int KILLS = 6;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"one-step", "two-steps"})
  void aKilledBuildLeavesAWholeOutput(String how) throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path root = Files.createDirectories(temp.resolve("root"));
    Path output = temp.resolve("out/site");
    for (int i = 0; i < KILLS; i++) {
      Process build = BuildProcess.start(output, root, how);
      int dots = 3 + random.nextInt(30);
      for (int dot = 0; dot < dots; dot++) {
        assertEquals('.', build.getInputStream().read(), "seed " + seed);
      }
      build.destroyForcibly().waitFor();
      if (how.equals("one-step")) {
        assertWhole(output, seed);
      }
      OutputFolder.open(output, root, List.of()).close();
      assertWhole(output, seed);
    }
  }

  private static void assertWhole(Path output, long seed) throws IOException {
    Set<String> texts = new TreeSet<>();
    int files = 0;
    try (Stream<Path> pages = Files.list(output)) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".html")).toList()) {
        texts.add(Files.readString(page));
        files++;
      }
    }
    assertEquals(BuildProcess.FILES, files, "seed " + seed);
    assertEquals(1, texts.size(), "seed " + seed + ": " + texts);
  }

  @Test
  void aBuildInAnotherProcessIsNamed() throws Exception {
    Path root = Files.createDirectories(temp.resolve("root"));
    Path output = temp.resolve("site");
    Process first = BuildProcess.start(output, root, "hold");
    try {
      assertEquals('.', first.getInputStream().read());
      OutputException refused =
          assertThrows(
              OutputException.class, () -> OutputFolder.open(output, root, List.of()).close());
      assertEquals(
          "another build (process " + first.pid() + ") is writing this output",
          refused.getReason());
    } finally {
      first.destroyForcibly().waitFor();
    }
    OutputFolder.open(output, root, List.of()).close();
  }

  @Test
  void aRefusalHereLeavesTheLockToItsHolder() throws Exception {
    Path root = Files.createDirectories(temp.resolve("root"));
    Path output = temp.resolve("site");
    try (OutputFolder held = OutputFolder.open(output, root, List.of())) {
      assertThrows(OutputException.class, () -> OutputFolder.open(output, root, List.of()).close());
      Process other = BuildProcess.start(output, root, "hold");
      assertEquals(-1, other.getInputStream().read());
      assertEquals(1, other.waitFor());
      assertEquals(List.of(), List.of(held.staging().toFile().list()));
    }
  }
}
