package org.leaven.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.check.ScanCache;
import org.leaven.pipeline.incremental.FileStat;
import org.leaven.source.Cache;

/**
 * What a program that goes on keeps in memory from one build to the next of the same order into the
 * same output: time, and never a byte. For one build at a time.
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

  /** To be handed from one build to the next. */
  public static InMemoryCache kept() {
    Cache memoryCache = Cache.kept();
    return new InMemoryCache(ScanCache.kept(memoryCache), memoryCache);
  }

  /** For a program that builds once. */
  static InMemoryCache none() {
    return new InMemoryCache(ScanCache.none(), Cache.none());
  }

  ScanCache scans() {
    return scans;
  }

  Cache memoryCache() {
    return memoryCache;
  }

  /** What was written to a file, if it is still the same one. */
  Optional<CacheContents> written(FileStat now) {
    return now.isKnown() && now.equals(file) ? Optional.ofNullable(written) : Optional.empty();
  }

  /** Notes what was written to a file. */
  void note(FileStat now, CacheContents memory) {
    file = now;
    written = memory;
  }

  /** Whether there was a build before, so that the next is not asked for without a reason. */
  boolean isWarm() {
    return isWarm;
  }

  void warm() {
    isWarm = true;
  }
}
