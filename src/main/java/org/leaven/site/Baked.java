package org.leaven.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A baked site.
 *
 * @param folder where it is
 * @param files everything in it, relative to the folder, with {@code /}, sorted
 * @param pages how many documents were written as pages, drafts included
 * @param starter what is kept for the next bake
 * @param kept files taken from the last bake, by their paths
 */
public record Baked(Path folder, List<String> files, int pages, Starter starter, Set<String> kept) {
  public Baked {
    files = List.copyOf(files);
    kept = Set.copyOf(kept);
  }
}
