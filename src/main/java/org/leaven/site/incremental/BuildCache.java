package org.leaven.site.incremental;

import java.util.Map;

/**
 * What a bake keeps for the next one, as a baker keeps a piece of dough: for each page that came
 * from a template, what it was made of, and for each file that did not, what is in it.
 *
 * @param files by their path below the output
 */
public record BuildCache(Map<String, CachedFile> files) {
  public BuildCache {
    files = Map.copyOf(files);
  }

  /**
   * A file.
   *
   * @param key stands for everything it was made of
   * @param readsOtherPages whether the template of a page looked at other pages than its own
   */
  public record CachedFile(String key, boolean readsOtherPages) {}

  /** Nothing kept. */
  public static BuildCache none() {
    return new BuildCache(Map.of());
  }
}
