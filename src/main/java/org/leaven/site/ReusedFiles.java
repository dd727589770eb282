package org.leaven.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jbake.model.DocumentModel;
import org.leaven.site.incremental.BuildCache;
import org.leaven.site.incremental.BuildCache.CachedFile;
import org.leaven.site.incremental.Fingerprint;
import org.leaven.site.incremental.ParentFolderCreator;
import org.leaven.site.incremental.PreviousBuild;
import org.leaven.site.incremental.TemplateDependencies;

/**
 * Files that come out as they did last time: pages, which then need no template, and files that are
 * at hand, since a new name for a file takes a small part of the time of a new file. Safe for
 * threads.
 *
 * <p>They are put into the new output when all else is there, as further names of the files in the
 * last one where the file system can do that: nothing may be written to them any more.
 */
final class ReusedFiles {
  private final PreviousBuild last;
  private final PageCacheKeys keys;
  private final Map<String, CachedFile> next = new ConcurrentHashMap<>();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  ReusedFiles(PreviousBuild last, PageCacheKeys keys) {
    this.last = last;
    this.keys = keys;
  }

  /** Whether a page is there already, byte for byte; if so, it is kept. */
  boolean keeps(String path, DocumentModel document) {
    CachedFile page = last.buildCache().files().get(path);
    if (page == null
        || !keys.key(document, page.readsOtherPages()).equals(page.key())
        || !last.isIntact().test(path)) {
      return false;
    }
    next.put(path, page);
    kept.add(path);
    return true;
  }

  /** Whether a file with this content is there already; if so, it is kept, else to be written. */
  boolean keeps(String path, byte[] content) {
    CachedFile file = new CachedFile(new Fingerprint().add(content).hex(), false);
    next.put(path, file);
    if (!file.equals(last.buildCache().files().get(path)) || !last.isIntact().test(path)) {
      return false;
    }
    kept.add(path);
    return true;
  }

  /** Notes a page that was written. */
  void note(String path, DocumentModel document, TemplateDependencies dependencies) {
    String key = dependencies.isUnknown() ? "" : keys.key(document, dependencies.readsOtherPages());
    if (!key.isEmpty()) {
      next.put(path, new CachedFile(key, dependencies.readsOtherPages()));
    }
  }

  boolean isKept(String path) {
    return kept.contains(path);
  }

  /**
   * Puts the kept files into the output, but for those that something else was written over.
   *
   * @return the paths of those that are there now
   */
  Set<String> link(Path output) throws IOException {
    ParentFolderCreator folders = new ParentFolderCreator();
    try {
      return kept.parallelStream()
          .filter(path -> isLinked(path, output.resolve(path), folders))
          .collect(Collectors.toSet());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean isLinked(String path, Path file, ParentFolderCreator folders) {
    try {
      folders.makeAbove(file);
      return isLinkedOrCopied(last.folder().resolve(path), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLinkedOrCopied(Path there, Path file) throws IOException {
    try {
      Files.createLink(file, there);
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (Files.exists(file)) {
        return false;
      }
      Files.copy(there, file);
      return true;
    }
  }

  BuildCache buildCache() {
    return new BuildCache(next);
  }
}
