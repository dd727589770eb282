package org.leaven.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whole folders of files. */
public final class Trees {
  private Trees() {}

  /**
   * Every file below a folder by its path, sorted, with a checksum of its bytes; "" for folders.
   */
  public static NavigableMap<String, String> checksums(Path folder) throws IOException {
    NavigableMap<String, String> checksums = new TreeMap<>();
    for (Path path : below(folder)) {
      boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
      checksums.put(relative(folder, path), isFile ? checksum(Files.readAllBytes(path)) : "");
    }
    return checksums;
  }

  /** Paths of the files below a folder that end so, sorted, with {@code /}. */
  public static List<String> files(Path folder, String ending) throws IOException {
    return below(folder).stream()
        .filter(Files::isRegularFile)
        .map(path -> relative(folder, path))
        .filter(path -> path.endsWith(ending))
        .toList();
  }

  /** Copies a folder to a place where there is none; gives that place. */
  public static Path copy(Path from, Path to) throws IOException {
    for (Path path : below(from)) {
      Path copy = to.resolve(relative(from, path));
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
    return to;
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) {
    try {
      for (Path path : below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> !path.equals(folder)).sorted().toList();
    }
  }

  private static String relative(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private static String checksum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Unpacks an archive into a folder. */
  public static void unpack(Path archive, Path folder) throws IOException {
    try (ZipFile file = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getInputStream(entry).readAllBytes());
      }
    }
  }
}
