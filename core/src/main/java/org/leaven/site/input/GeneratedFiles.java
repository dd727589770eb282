package org.leaven.site.input;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The files of a site that no template makes. They are asked for when all pages are rendered. */
@FunctionalInterface
public interface GeneratedFiles {
  /** Their contents by path below the output. Each is made when it is written. */
  SortedMap<String, Supplier<byte[]>> byPath() throws IOException;

  /** Files that are in memory. */
  static SortedMap<String, Supplier<byte[]>> of(Map<String, byte[]> files) {
    SortedMap<String, Supplier<byte[]>> all = new TreeMap<>();
    files.forEach((path, bytes) -> all.put(path, () -> bytes));
    return all;
  }
}
