package org.leaven.site.incremental;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;

/** Creates the parent folders of files, each once, for several threads. */
public final class ParentFolderCreator {
  private final ConcurrentHashMap<Path, Path> made = new ConcurrentHashMap<>();

  /** Creates the parent folder of a file; it exists when this returns. */
  public void makeAbove(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      return;
    }
    try {
      made.computeIfAbsent(folder, ParentFolderCreator::make);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Path make(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
