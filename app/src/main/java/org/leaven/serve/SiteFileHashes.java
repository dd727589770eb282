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

/** Records hashes of all files of the site, to find the files that a build has changed. */
final class SiteFileHashes {
  private final Path folder;
  private Map<String, FileHash> hashes = Map.of();
  private @Nullable Object top;
  private boolean isSameSite;

  /**
   * The hash of a file's content, with the attributes the file had then.
   *
   * @param key identifies the file itself, where the file system supports that
   * @param sum two checksums of the content combined
   */
  private record FileHash(@Nullable Object key, long size, FileTime modified, long sum) {
    /**
     * Whether the attributes are unchanged; files that a build reuses are hard links to the
     * previous ones.
     */
    boolean isUnchanged(BasicFileAttributes now) {
      return key != null
          && key.equals(now.fileKey())
          && size == now.size()
          && modified.equals(now.lastModifiedTime());
    }

    boolean isEqualTo(FileHash other) {
      return size == other.size && sum == other.sum;
    }
  }

  SiteFileHashes(Path folder) {
    this.folder = folder;
  }

  /**
   * Checks, before a build, whether the output folder is still the one last hashed; if so, files
   * that the build reuses need no new hash. Another process may have replaced it.
   */
  void beforeBuild() {
    isSameSite = top != null && top.equals(folderKey());
  }

  /** Identifies the output folder, which each build replaces; null if it does not exist. */
  private @Nullable Object folderKey() {
    try {
      return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null;
    }
  }

  /** Files that are new, deleted or changed since the last call, relative to the site, sorted. */
  List<String> changes(Build.Content content) throws IOException {
    Map<String, FileHash> before = hashes;
    hashes = isSameSite && !content.files().isEmpty() ? now(content) : now();
    top = folderKey();
    List<String> paths = new ArrayList<>();
    hashes.forEach(
        (path, hash) -> {
          FileHash old = before.get(path);
          if (old == null || !hash.isEqualTo(old)) {
            paths.add(path);
          }
        });
    before.keySet().stream().filter(path -> !hashes.containsKey(path)).forEach(paths::add);
    Collections.sort(paths);
    return List.copyOf(paths);
  }

  private Map<String, FileHash> now() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    Map<String, FileHash> found = new ConcurrentHashMap<>();
    List<Fresh> fresh = new ArrayList<>();
    FileTreeWalker.walk(
        folder.toRealPath(),
        (path, place, attributes) -> {
          FileHash known = hashes.get(path);
          if (known != null && known.isUnchanged(attributes)) {
            found.put(path, known);
          } else if (!attributes.isDirectory()) {
            fresh.add(new Fresh(path, place, attributes));
          }
        });
    add(fresh, found);
    return found;
  }

  /** Hashes only the files that the build has not reused. */
  private Map<String, FileHash> now(Build.Content content) throws IOException {
    Map<String, FileHash> found = new ConcurrentHashMap<>();
    List<Fresh> fresh = new ArrayList<>();
    for (String path : content.files()) {
      FileHash known = hashes.get(path);
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

  private static void add(List<Fresh> fresh, Map<String, FileHash> found) throws IOException {
    try {
      fresh.parallelStream()
          .forEach(file -> found.put(file.path(), hash(file.place(), file.attributes())));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** A file that may have changed. */
  private record Fresh(String path, Path place, BasicFileAttributes attributes) {}

  private static FileHash hash(Path file, BasicFileAttributes attributes) {
    try {
      return new FileHash(
          attributes.fileKey(),
          attributes.size(),
          attributes.lastModifiedTime(),
          sum(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two different checksums, which together with the size detect every accidental difference. */
  private static long sum(byte[] bytes) {
    return sum(new CRC32(), bytes) << Integer.SIZE | sum(new CRC32C(), bytes);
  }

  private static long sum(Checksum sum, byte[] bytes) {
    sum.update(bytes);
    return sum.getValue();
  }
}
