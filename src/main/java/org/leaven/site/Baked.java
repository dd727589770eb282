package org.leaven.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A baked site.
 *
 * @param folder where it is
 * @param files everything in it, relative to the folder, with {@code /}, sorted
 * @param pages how many documents were written as pages, drafts included
 * @param starter what is kept for the next bake
 * @param sources the file an author mends to change a page, by the page's path
 * @param kept files taken from the last bake, by their paths
 */
public record Baked(
    Path folder,
    List<String> files,
    int pages,
    Starter starter,
    Map<String, String> sources,
    Set<String> kept) {
  public Baked {
    files = List.copyOf(files);
    sources = Map.copyOf(sources);
    kept = Set.copyOf(kept);
  }
}
