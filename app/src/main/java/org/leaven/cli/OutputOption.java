package org.leaven.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --output}: the folder of the built site. */
final class OutputOption {
  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "the folder of the site (default: target/site below the source)")
  private @Nullable Path output;

  /** The folder, for a source. */
  Path folder(Path source) {
    return output == null ? source.resolve("target/site").normalize() : output;
  }
}
