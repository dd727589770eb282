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
import org.leaven.source.Memo;

/**
 * Pages as earlier checks of the same program have read them. A page that is still the same file,
 * under whatever name, is not read again. Safe for threads.
 */
public final class Scans {
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final boolean isKept;
  private final Memo memo;

  private Scans(boolean isKept, Memo memo) {
    this.isKept = isKept;
    this.memo = memo;
  }

  /** For a program that will check again; what is made of pages goes with the rest of its memo. */
  public static Scans kept(Memo memo) {
    return new Scans(true, memo);
  }

  /** For a program that checks once. */
  public static Scans none() {
    return new Scans(false, Memo.none());
  }

  /** What was made of pages. */
  Memo memo() {
    return memo;
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
