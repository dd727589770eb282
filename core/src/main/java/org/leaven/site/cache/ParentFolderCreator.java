package org.leaven.site.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.leaven.source.UncheckedIo;

/** Creates the parent folders of files, each once, for several threads. */
public final class ParentFolderCreator {
  private final ConcurrentHashMap<Path, Path> made = new ConcurrentHashMap<>();

  /** Creates the parent folder of a file; it exists when this returns. */
  public void makeAbove(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      UncheckedIo.unwrap(
          () ->
              made.computeIfAbsent(
                  folder, path -> UncheckedIo.wrap(() -> Files.createDirectories(path))));
    }
  }
}
