package org.leaven.pipeline.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder in the system's temporary directory that is deleted when closed. */
public record TemporaryFolder(Path path) implements Closeable {
  public static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("leaven-"));
  }

  @Override
  public void close() throws IOException {
    delete(path);
  }

  /** Deletes a folder and everything in it; a link is deleted, not followed. */
  static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path each : paths) {
      Files.deleteIfExists(each);
    }
  }
}
