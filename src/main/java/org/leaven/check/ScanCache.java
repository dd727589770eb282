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
import org.leaven.source.Cache;

/**
 * Pages as earlier checks of the same program have read them. A page that is still the same file,
 * under whatever name, is not read again. Safe for threads.
 */
public final class ScanCache {
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final boolean isKept;
  private final Cache memoryCache;

  private ScanCache(boolean isKept, Cache memoryCache) {
    this.isKept = isKept;
    this.memoryCache = memoryCache;
  }

  /** For a program that will check again; what is made of pages goes with the rest of its memo. */
  public static ScanCache kept(Cache memoryCache) {
    return new ScanCache(true, memoryCache);
  }

  /** For a program that checks once. */
  public static ScanCache none() {
    return new ScanCache(false, Cache.none());
  }

  /** What was made of pages. */
  Cache memoryCache() {
    return memoryCache;
  }

  /**
   * A page, and what the system said of its file.
   *
   * @param file the number of the file; nothing where the system has none
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
   * @param fresh the page, where it has just been read; else it is known, or read now
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

  /** Forgets all pages but these. */
  void keep(Set<String> paths) {
    known.keySet().retainAll(paths);
  }
}
