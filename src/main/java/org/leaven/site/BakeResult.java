package org.leaven.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.site.incremental.BuildCache;

/**
 * A baked site.
 *
 * @param folder where it is
 * @param files everything in it, relative to the folder, with {@code /}, sorted
 * @param pages how many documents were written as pages, drafts included
 * @param buildCache what is kept for the next bake
 * @param sources the file an author mends to change a page, by the page's path
 * @param kept files taken from the last bake, by their paths
 */
public record BakeResult(
    Path folder,
    List<String> files,
    int pages,
    BuildCache buildCache,
    Map<String, String> sources,
    Set<String> kept) {
  public BakeResult {
    files = List.copyOf(files);
    sources = Map.copyOf(sources);
    kept = Set.copyOf(kept);
  }
}
