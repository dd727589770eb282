package org.leaven.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.site.cache.BuildCache;

/**
 * The result of a bake: the output folder, its files, and what the next bake can reuse.
 *
 * @param folder where it is
 * @param files everything in it, relative to the folder, with {@code /}, sorted
 * @param pages how many documents were written as pages, drafts included
 * @param buildCache the cache for the next bake
 * @param sources the source file of each page, by the page's path
 * @param kept the paths of files reused from the previous build
 * @param generated the paths of the files that no template makes
 */
public record BakeResult(
    Path folder,
    List<String> files,
    int pages,
    BuildCache buildCache,
    Map<String, String> sources,
    Set<String> kept,
    Set<String> generated) {
  public BakeResult {
    files = List.copyOf(files);
    sources = Map.copyOf(sources);
    kept = Set.copyOf(kept);
    generated = Set.copyOf(generated);
  }
}
