package org.leaven.pipeline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces an old folder with a new one. */
public interface FolderSwap {

  /**
   * Moves the new folder to the output path; the old folder ends up somewhere in the work folder of
   * the build.
   *
   * @param old an unused path to which the old folder may be moved
   */
  void exchange(Path replacement, Path output, Path old) throws IOException;

  /** Swaps in one step where the system supports it, else in two. */
  static FolderSwap bestHere() {
    return (replacement, output, old) -> {
      if (!AtomicExchange.of(replacement, output)) {
        IN_TWO_STEPS.exchange(replacement, output, old);
      }
    };
  }

  /**
   * Moves the old folder away, then the new one in. Between the two steps there is no output; if
   * the build is killed there, the next build restores the old output.
   */
  FolderSwap IN_TWO_STEPS =
      (replacement, output, old) -> {
        Files.move(output, old, StandardCopyOption.ATOMIC_MOVE);
        try {
          Files.move(replacement, output, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
          Files.move(old, output, StandardCopyOption.ATOMIC_MOVE);
          throw e;
        }
      };
}
