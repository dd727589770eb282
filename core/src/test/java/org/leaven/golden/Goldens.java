package org.leaven.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files below a folder that hold what is expected. {@code -Dleaven.goldens=write} writes down what
 * is there now.
 */
record Goldens(Path folder) {

  /** Compares a text with the golden of that path, line by line. */
  void check(String path, String text) throws IOException {
    Path golden = folder.resolve(path);
    if ("write".equals(System.getProperty("leaven.goldens"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    List<String> expected = lines(Files.readString(golden));
    List<String> actual = lines(text);
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertEquals(expected.get(i), actual.get(i), golden + ":" + (i + 1));
    }
    assertEquals(expected.size(), actual.size(), "number of lines of " + golden);
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }
}
