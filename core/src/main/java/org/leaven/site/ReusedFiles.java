package org.leaven.site;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jbake.model.DocumentModel;
import org.leaven.site.cache.BuildCache;
import org.leaven.site.cache.BuildCache.CachedFile;
import org.leaven.site.cache.Fingerprint;
import org.leaven.site.cache.ParentFolderCreator;
import org.leaven.site.cache.PreviousBuild;
import org.leaven.site.cache.RenderDependencies;
import org.leaven.site.cache.TemplateRead;
import org.leaven.source.UncheckedIo;

/**
 * Tracks the files that are unchanged since the previous build and can be reused: pages and
 * generated files. Safe for threads.
 *
 * <p>Reused pages need no rendering. At the end all reused files are hard-linked into the new
 * output where the file system supports that, so nothing may write to them.
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

  /** Whether the previous build has the same page; if so, it is reused. */
  boolean keeps(String path, DocumentModel document) {
    CachedFile page = last.buildCache().files().get(path);
    if (page == null
        || !keys.key(document, page.reads()).equals(page.key())
        || !last.isIntact().test(path)) {
      return false;
    }
    next.put(path, page);
    kept.add(path);
    return true;
  }

  /**
   * Whether the previous build has a file with this content; if so, it is reused, else it must be
   * written.
   */
  boolean keeps(String path, byte[] content) {
    CachedFile file = new CachedFile(new Fingerprint().add(content).hex(), List.of());
    next.put(path, file);
    if (!file.equals(last.buildCache().files().get(path)) || !last.isIntact().test(path)) {
      return false;
    }
    kept.add(path);
    return true;
  }

  /** Records a page that was rendered, for the next build. */
  void note(String path, DocumentModel document, RenderDependencies dependencies) {
    List<TemplateRead> reads = dependencies.reads();
    String key = dependencies.isUnknown() ? "" : keys.key(document, reads);
    if (!key.isEmpty()) {
      next.put(path, new CachedFile(key, reads));
    }
  }

  boolean isKept(String path) {
    return kept.contains(path);
  }

  /**
   * Links the reused files into the output, except where another file was written.
   *
   * @return the paths of the files linked
   */
  Set<String> link(Path output) throws IOException {
    ParentFolderCreator folders = new ParentFolderCreator();
    return UncheckedIo.unwrap(
        () ->
            kept.parallelStream()
                .filter(
                    path -> UncheckedIo.wrap(() -> isLinked(path, output.resolve(path), folders)))
                .collect(Collectors.toSet()));
  }

  private boolean isLinked(String path, Path file, ParentFolderCreator folders) throws IOException {
    folders.makeAbove(file);
    return isLinkedOrCopied(last.folder().resolve(path), file);
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
