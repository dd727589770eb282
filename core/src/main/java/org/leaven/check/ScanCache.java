package org.leaven.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.leaven.source.MemoryCache;

/**
 * Keeps scanned pages between checks in the same program. A page whose file is unchanged is not
 * read again. Thread-safe.
 */
public final class ScanCache {
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final boolean isKept;
  private final MemoryCache memoryCache;

  private ScanCache(boolean isKept, MemoryCache memoryCache) {
    this.isKept = isKept;
    this.memoryCache = memoryCache;
  }

  /** A cache for a program that checks again and again. */
  public static ScanCache retained(MemoryCache memoryCache) {
    return new ScanCache(true, memoryCache);
  }

  /** A cache that keeps nothing, for a program that checks once. */
  public static ScanCache none() {
    return new ScanCache(false, MemoryCache.none());
  }

  /** The cache of values computed from pages. */
  MemoryCache memoryCache() {
    return memoryCache;
  }

  /**
   * A page, and the attributes of its file.
   *
   * @param file the file key (inode); null where the system has none
   */
  private record Known(@Nullable Object file, long size, FileTime modified, ScannedPage page) {
    boolean isOf(BasicFileAttributes now) {
      return file != null
          && file.equals(now.fileKey())
          && size == now.size()
          && modified.equals(now.lastModifiedTime());
    }
  }

  /**
   * The page in a file of the site.
   *
   * @param fresh the page, where it has just been scanned; otherwise it comes from the cache, or is
   *     scanned now
   */
  ScannedPage page(Path folder, String path, @Nullable ScannedPage fresh) throws IOException {
    if (!isKept) {
      return fresh != null ? fresh : PageScanner.page(folder, path);
    }
    BasicFileAttributes file =
        Files.readAttributes(folder.resolve(path), BasicFileAttributes.class);
    Known before = known.get(path);
    if (fresh == null && before != null && before.isOf(file)) {
      return before.page();
    }
    ScannedPage page = fresh != null ? fresh : PageScanner.page(folder, path);
    known.put(path, new Known(file.fileKey(), file.size(), file.lastModifiedTime(), page));
    return page;
  }

  /** Removes all pages but these. */
  void keep(Set<String> paths) {
    known.keySet().retainAll(paths);
  }
}
