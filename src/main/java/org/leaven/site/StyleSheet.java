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
 * <p>Its parts are the files {@code css/*.css} of the theme and of the knowledge base, in the order
 * of their names; one of the knowledge base's own replaces the theme's of the same name.
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
  static byte[] of(SortedMap<String, byte[]> theme, Path ownAssets) throws IOException {
    SortedMap<String, byte[]> parts = new TreeMap<>(theme);
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
