package org.leaven.pipeline.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in the system's temporary directory that is deleted when closed. */
public record TemporaryFolder(Path path) implements Closeable {
  public static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("leaven-"));
  }

  @Override
  public void close() throws IOException {
    FolderOperations.delete(path);
  }
}
