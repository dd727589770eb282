package org.leaven.pipeline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Deletes folders recursively. */
final class FolderOperations {
  private FolderOperations() {}

  /**
   * Deletes a folder recursively without following links; does nothing if it does not exist.
   * Sibling folders are deleted in parallel.
   */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      clear(folder);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void clear(Path place) {
    try {
      if (!isDeleted(place)) {
        children(place).parallelStream().forEach(FolderOperations::clear);
        Files.delete(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tries to delete a file, a link or an empty folder; faster than checking its kind first. */
  private static boolean isDeleted(Path place) throws IOException {
    try {
      Files.delete(place);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }
}
