package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.schema.CmsConfiguration;
import org.leaven.dataset.schema.EditorSchemas;
import org.leaven.source.RegularFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;

/** Writes what editors need to know of a knowledge base: JSON schemas, and a form for each file. */
public final class EditorSupportFiles {
  private EditorSupportFiles() {}

  /** Writes the schemas, using as much of the sources as can be read; gives their number. */
  public static int write(Path source, Path folder) throws IOException {
    Dataset dataset = DatasetReader.read(SourceTreeReader.read(source).value()).value();
    Map<String, String> schemas = EditorSchemas.of(dataset);
    write(source, folder, schemas);
    return schemas.size();
  }

  /**
   * Writes the configuration of a Git-based editor.
   *
   * @param repository on GitHub, as {@code owner/name}
   */
  public static void writeCms(Path source, Path folder, String repository) throws IOException {
    SourceTree sources = SourceTreeReader.read(source).value();
    Dataset dataset = DatasetReader.read(sources).value();
    write(source, folder, Map.of("config.yml", CmsConfiguration.of(dataset, sources, repository)));
  }

  private static void write(Path source, Path folder, Map<String, String> files)
      throws IOException {
    Files.createDirectories(folder);
    boolean isInSource = folder.toAbsolutePath().startsWith(source.toAbsolutePath());
    if (isInSource) {
      RegularFile.requireInside(source, folder);
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      RegularFile.write(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
