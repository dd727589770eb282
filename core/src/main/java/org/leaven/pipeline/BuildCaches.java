package org.leaven.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.check.ScanCache;
import org.leaven.pipeline.filestate.FileStat;
import org.leaven.source.MemoryCache;

/**
 * All caches of a site that is built again and again by one process, such as the local server:
 * sources, scans of pages and the state of the cache file.
 *
 * <p>It saves time and never changes the output. It serves builds with the same options into the
 * same output, one at a time.
 */
public final class BuildCaches {
  private final ScanCache scans;
  private final MemoryCache memoryCache;
  private boolean isWarm;
  private FileStat file = FileStat.UNKNOWN;
  private @Nullable CacheContents written;

  private BuildCaches(ScanCache scans, MemoryCache memoryCache) {
    this.scans = scans;
    this.memoryCache = memoryCache;
  }

  /** A cache to be passed from one build to the next. */
  public static BuildCaches retained() {
    MemoryCache memoryCache = MemoryCache.retained();
    return new BuildCaches(ScanCache.retained(memoryCache), memoryCache);
  }

  /** An empty cache, for a process that builds once. */
  static BuildCaches none() {
    return new BuildCaches(ScanCache.none(), MemoryCache.none());
  }

  ScanCache scans() {
    return scans;
  }

  MemoryCache memoryCache() {
    return memoryCache;
  }

  /** The contents last written to the cache file, if the file is unchanged. */
  Optional<CacheContents> written(FileStat now) {
    return now.isKnown() && now.equals(file) ? Optional.ofNullable(written) : Optional.empty();
  }

  /** Records what was written to the cache file. */
  void note(FileStat now, CacheContents contents) {
    file = now;
    written = contents;
  }

  /**
   * Whether this process has built before; then something has changed, and looking for changes is
   * not worthwhile.
   */
  boolean isWarm() {
    return isWarm;
  }

  void warm() {
    isWarm = true;
  }
}
