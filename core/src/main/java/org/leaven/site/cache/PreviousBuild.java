package org.leaven.site.cache;

import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * The previous build, whose unchanged files can be reused.
 *
 * @param folder its output folder
 * @param buildCache what it saved for this build
 * @param isIntact whether a file, by path relative to the folder, is unchanged since it was written
 * @param program identifies the program of both builds: Leaven, Java and their versions
 */
public record PreviousBuild(
    Path folder, BuildCache buildCache, Predicate<String> isIntact, String program) {

  /** No previous build, or none that can be reused. */
  public static PreviousBuild none() {
    return new PreviousBuild(Path.of(""), BuildCache.none(), path -> false, "");
  }
}
