package org.leaven.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files of an edition by their paths, from a folder or from an archive. */
record Shelf(Map<String, byte[]> files) {
  private static final String MARK = ".leaven";

  static Shelf ofFolder(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path real = folder.toRealPath(); // a link to the folder would be taken for a file
    try (Stream<Path> walk = Files.walk(real)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = real.relativize(file).toString().replace('\\', '/');
        if (!path.equals(MARK)) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    }
    return new Shelf(files);
  }

  static Shelf ofArchive(byte[] archive) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return new Shelf(files);
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }
}
