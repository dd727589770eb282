package org.leaven.site.cache;

import java.util.List;
import java.util.Map;

/**
 * What a bake saves for the next one, so that it can reuse the previous output.
 *
 * <p>For each page rendered from a template it holds a key of its inputs, and for each other file a
 * key of its content.
 *
 * @param files cached files by path relative to the output
 */
public record BuildCache(Map<String, CachedFile> files) {
  public BuildCache {
    files = Map.copyOf(files);
  }

  /**
   * A file.
   *
   * @param key a hash of everything the file was made from
   * @param reads what the template of a page read besides its own document
   */
  public record CachedFile(String key, List<TemplateRead> reads) {}

  /** An empty cache. */
  public static BuildCache none() {
    return new BuildCache(Map.of());
  }
}
