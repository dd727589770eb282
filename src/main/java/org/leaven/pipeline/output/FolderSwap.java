package org.leaven.pipeline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a new folder in the place of an old one. */
public interface FolderSwap {

  /**
   * Afterwards the new folder is in the old one's place, and the old one is somewhere in the
   * workplace of the build.
   *
   * @param old a free place for the old folder, for those who need one
   */
  void exchange(Path replacement, Path output, Path old) throws IOException;

  /** In one step where the system can do it, else in two. */
  static FolderSwap bestHere() {
    return (replacement, output, old) -> {
      if (!AtomicExchange.of(replacement, output)) {
        IN_TWO_STEPS.exchange(replacement, output, old);
      }
    };
  }

  /**
   * Moves the old folder away, then the new one in. Between the two there is no output; a build
   * killed there has its old output put back by the next one.
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
