package org.leaven.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The one style sheet that pages ask for, joined from one file a part.
 *
 * <p>Its parts are the files {@code css/*.css} of the theme, of those that Leaven makes and of the
 * knowledge base's own, in the order of their names; of the same name the last of these holds.
 */
final class StyleSheet {
  static final String PATH = "css/site.css";
  private static final String FOLDER = "css/";
  private static final byte[] BETWEEN = {'\n'};

  private StyleSheet() {}

  /** Whether an asset is a part of the style sheet. */
  static boolean isPart(String path) {
    return path.startsWith(FOLDER)
        && path.endsWith(".css")
        && path.indexOf('/', FOLDER.length()) < 0
        && !path.equals(PATH);
  }

  /** The joined parts; empty when there are none. */
  static byte[] of(Map<String, byte[]> theme, Map<String, byte[]> made, Path ownAssets)
      throws IOException {
    SortedMap<String, byte[]> parts = new TreeMap<>(theme);
    parts.putAll(made);
    parts.keySet().removeIf(path -> !isPart(path));
    Path folder = ownAssets.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String path = RelativePath.of(ownAssets, file);
          if (isPart(path)) {
            parts.put(path, Files.readAllBytes(file));
          }
        }
      }
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      joined.write(part.getValue());
      joined.write(BETWEEN);
    }
    return joined.toByteArray();
  }
}
