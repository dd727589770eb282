package org.leaven.pipeline;

import org.leaven.site.cache.BuildCache;

/**
 * What the stages of a build give.
 *
 * @param buildCache what the next build can reuse
 */
record BuildResult(BuildReport report, Build.Content content, BuildCache buildCache) {
  /** Nothing was written. */
  static BuildResult unwritten(BuildReport report) {
    return new BuildResult(report, Build.Content.UNKNOWN, BuildCache.none());
  }
}
