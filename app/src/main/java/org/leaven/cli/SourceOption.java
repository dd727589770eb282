package org.leaven.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --source}: the folder of the site's sources. */
final class SourceOption {
  @Option(
      names = "--source",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "the folder that contains content/ (default: the current one)")
  private Path source;

  @SuppressWarnings("NullAway.Init") // picocli fills the field
  SourceOption() {}

  /**
   * The folder, which exists and holds {@code content/} or settings that name another folder.
   *
   * @throws CommandRefusedException when it is not there
   */
  Path folder() throws CommandRefusedException {
    existingFolder();
    if (!Files.isDirectory(source.resolve("content")) && !hasSettings()) {
      throw new CommandRefusedException(
          "\""
              + source
              + "\" is not a site: it has no folder content/; name the folder of a site with"
              + " --source, or create one with leaven init");
    }
    return source;
  }

  /**
   * The folder, which exists and may hold no site yet.
   *
   * @throws CommandRefusedException when it is not there
   */
  Path existingFolder() throws CommandRefusedException {
    if (source.toString().isEmpty() || !Files.isDirectory(source)) {
      throw new CommandRefusedException("there is no folder \"" + source + "\"");
    }
    return source;
  }

  private boolean hasSettings() {
    return Files.isRegularFile(source.resolve("jbake.properties"))
        || Files.isRegularFile(source.resolve("custom.properties"));
  }
}
