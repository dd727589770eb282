package org.leaven.site.incremental;

import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * The bake before this one.
 *
 * @param folder where its pages are
 * @param buildCache what it kept
 * @param isIntact whether a page, by its path below the folder, is still as it was written
 * @param program stands for the program that baked it and bakes now: Leaven, Java and their
 *     versions
 */
public record PreviousBuild(
    Path folder, BuildCache buildCache, Predicate<String> isIntact, String program) {

  /** No bake, or none that can be trusted. */
  public static PreviousBuild none() {
    return new PreviousBuild(Path.of(""), BuildCache.none(), path -> false, "");
  }
}
