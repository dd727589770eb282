package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.schema.EditorSchemas;
import org.leaven.source.RegularFile;
import org.leaven.source.SourceReader;

/** Writes the JSON schemas with which an editor completes and checks knowledge base files. */
public final class EditorSupportFiles {
  private EditorSupportFiles() {}

  /** Writes the schemas, using as much of the sources as can be read. */
  public static void write(Path source, Path folder) throws IOException {
    Dataset dataset = DatasetReader.read(SourceReader.read(source).value()).value();
    Files.createDirectories(folder);
    boolean isInSource = folder.toAbsolutePath().startsWith(source.toAbsolutePath());
    if (isInSource) {
      RegularFile.requireInside(source, folder);
    }
    for (Map.Entry<String, String> schema : EditorSchemas.of(dataset).entrySet()) {
      RegularFile.write(folder.resolve(schema.getKey()), schema.getValue());
    }
  }
}
