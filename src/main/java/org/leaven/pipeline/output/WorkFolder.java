package org.leaven.pipeline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The hidden folder beside an output in which a build works: {@code new} is what it writes, {@code
 * old} is the last output while the two change places in two steps.
 */
final class WorkFolder {
  private final Path output;
  private final Path folder;

  WorkFolder(Path output) {
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
   * Clears away what a killed build left. If it was killed between the two steps of a change of
   * places, the output is not there and the old one is here: it goes back.
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
        && (OwnershipMarker.isIn(folder) || FolderOperations.isEmpty(folder));
  }

  /** Makes the folder to build in. The mark comes first, so that a leftover can be told. */
  void prepare() throws IOException {
    Files.createDirectory(folder);
    try {
      OwnershipMarker.put(folder);
      Files.createDirectory(staging());
    } catch (IOException e) {
      clear();
      throw e;
    }
  }

  /** Deletes the workplace; its mark goes last. */
  void clear() throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      FolderOperations.delete(staging());
      FolderOperations.delete(old());
      FolderOperations.delete(folder);
    }
  }
}
