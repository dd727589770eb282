package org.leaven.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import org.leaven.pipeline.Build;
import org.leaven.source.FileTreeWalker;

/** Knows every file of the site by its content, and so finds which ones a build has changed. */
final class FileHashes {
  private final Path folder;
  private Map<String, Print> prints = Map.of();
  private @Nullable Object top;
  private boolean isSameSite;

  /**
   * A file's content, and what the system said of it then.
   *
   * @param key stands for the file itself, where the system numbers its files
   * @param sum two check sums of the content
   */
  private record Print(@Nullable Object key, long size, FileTime modified, long sum) {
    /** Files that a build keeps are further names of those that were there before. */
    boolean isStill(BasicFileAttributes now) {
      return key != null
          && key.equals(now.fileKey())
          && size == now.size()
          && modified.equals(now.lastModifiedTime());
    }

    boolean isEqualTo(Print other) {
      return size == other.size && sum == other.sum;
    }
  }

  FileHashes(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks, before a site is built, whether the one that is there is that of the last changes: if
   * so, what the build keeps is known. Another program may have built there.
   */
  void look() {
    isSameSite = top != null && top.equals(folderKey());
  }

  /** Stands for the folder itself, which a build brings along; nothing where it is not there. */
  private @Nullable Object folderKey() {
    try {
      return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }

  /** Files that are new, gone or different since the last call, relative to the site, sorted. */
  List<String> changes(Build.Content content) throws IOException {
    Map<String, Print> before = prints;
    prints = isSameSite && !content.files().isEmpty() ? now(content) : now();
    top = folderKey();
    List<String> paths = new ArrayList<>();
    prints.forEach(
        (path, print) -> {
          Print old = before.get(path);
          if (old == null || !print.isEqualTo(old)) {
            paths.add(path);
          }
        });
    before.keySet().stream().filter(path -> !prints.containsKey(path)).forEach(paths::add);
    Collections.sort(paths);
    return List.copyOf(paths);
  }

  private Map<String, Print> now() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    Map<String, Print> found = new ConcurrentHashMap<>();
    List<Fresh> fresh = new ArrayList<>();
    FileTreeWalker.walk(
        folder.toRealPath(),
        (path, place, attributes) -> {
          Print known = prints.get(path);
          if (known != null && known.isStill(attributes)) {
            found.put(path, known);
          } else if (!attributes.isDirectory()) {
            fresh.add(new Fresh(path, place, attributes));
          }
        });
    add(fresh, found);
    return found;
  }

  /** The same without a look at what the build has kept. */
  private Map<String, Print> now(Build.Content content) throws IOException {
    Map<String, Print> found = new ConcurrentHashMap<>();
    List<Fresh> fresh = new ArrayList<>();
    for (String path : content.files()) {
      Print known = prints.get(path);
      if (known != null && content.isKept().test(path)) {
        found.put(path, known);
      } else {
        Path place = folder.resolve(path);
        fresh.add(new Fresh(path, place, Files.readAttributes(place, BasicFileAttributes.class)));
      }
    }
    add(fresh, found);
    return found;
  }

  private static void add(List<Fresh> fresh, Map<String, Print> found) throws IOException {
    try {
      fresh.parallelStream()
          .forEach(file -> found.put(file.path(), print(file.place(), file.attributes())));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** A file that may have changed. */
  private record Fresh(String path, Path place, BasicFileAttributes attributes) {}

  private static Print print(Path file, BasicFileAttributes attributes) {
    try {
      return new Print(
          attributes.fileKey(),
          attributes.size(),
          attributes.lastModifiedTime(),
          sum(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody makes two versions of a page on purpose that have both sums and the size in common. */
  private static long sum(byte[] bytes) {
    return sum(new CRC32(), bytes) << Integer.SIZE | sum(new CRC32C(), bytes);
  }

  private static long sum(Checksum sum, byte[] bytes) {
    sum.update(bytes);
    return sum.getValue();
  }
}
