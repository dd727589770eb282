package org.leaven.pipeline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.leaven.source.FileTreeWalker;

/**
 * Manages the hidden folder beside an output in which a build writes.
 *
 * <p>It holds {@code new}, the output being written, and {@code old}, the previous output while the
 * two are swapped in two steps.
 */
final class StagingFolder {
  private final Path output;
  private final Path folder;

  StagingFolder(Path output) {
    this.output = output;
    this.folder = output.resolveSibling("." + output.getFileName() + ".leaven");
  }

  Path staging() {
    return folder.resolve("new");
  }

  Path old() {
    return folder.resolve("old");
  }

  /**
   * Cleans up after a killed build. If it was killed between the two steps of a swap, the output is
   * missing and {@code old} exists; then {@code old} is moved back.
   */
  void recover() throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!isOurs()) {
      throw new OutputException(
          folder, "a build would work here, but this is not Leaven's; move it away");
    }
    if (Files.exists(old()) && !Files.exists(output)) {
      Files.move(old(), output, StandardCopyOption.ATOMIC_MOVE);
    }
    clear();
  }

  private boolean isOurs() throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && (OwnershipMarker.isIn(folder) || FileTreeWalker.isEmpty(folder));
  }

  /**
   * Creates the folder to build in. The ownership marker is written first, so that an abandoned
   * folder can be recognized.
   */
  void prepare() throws IOException {
    Files.createDirectory(folder);
    try {
      OwnershipMarker.put(folder, "");
      Files.createDirectory(staging());
    } catch (IOException e) {
      clear();
      throw e;
    }
  }

  /** Deletes the work folder; its ownership marker is deleted last. */
  void clear() throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      FolderOperations.delete(staging());
      FolderOperations.delete(old());
      FolderOperations.delete(folder);
    }
  }
}
