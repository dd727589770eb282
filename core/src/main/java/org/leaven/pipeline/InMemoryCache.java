package org.leaven.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.check.ScanCache;
import org.leaven.pipeline.incremental.FileStat;
import org.leaven.source.Cache;

/**
 * Keeps intermediate results in memory between builds of one long-running process.
 *
 * <p>It saves time and never changes the output. It serves builds with the same options into the
 * same output, one at a time.
 */
public final class InMemoryCache {
  private final ScanCache scans;
  private final Cache memoryCache;
  private boolean isWarm;
  private FileStat file = FileStat.UNKNOWN;
  private @Nullable CacheContents written;

  private InMemoryCache(ScanCache scans, Cache memoryCache) {
    this.scans = scans;
    this.memoryCache = memoryCache;
  }

  /** A cache to be passed from one build to the next. */
  public static InMemoryCache kept() {
    Cache memoryCache = Cache.kept();
    return new InMemoryCache(ScanCache.kept(memoryCache), memoryCache);
  }

  /** An empty cache, for a process that builds once. */
  static InMemoryCache none() {
    return new InMemoryCache(ScanCache.none(), Cache.none());
  }

  ScanCache scans() {
    return scans;
  }

  Cache memoryCache() {
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
