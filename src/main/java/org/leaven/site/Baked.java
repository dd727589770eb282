package org.leaven.site;

import java.nio.file.Path;
import java.util.List;

/**
 * A baked site.
 *
 * @param folder where it is
 * @param files everything in it, relative to the folder, with {@code /}, sorted
 * @param pages how many documents were written as pages, drafts included
 * @param starter what is kept for the next bake
 */
public record Baked(Path folder, List<String> files, int pages, Starter starter) {
  public Baked {
    files = List.copyOf(files);
  }
}
