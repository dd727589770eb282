package org.leaven.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.EditorSupportFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code leaven schema}: writes JSON Schemas for the completion of editors. */
@Command(
    name = "schema",
    description =
        "Writes JSON Schemas with the ids of this knowledge base, for editors; or the configuration"
            + " of an editor in the browser.",
    mixinStandardHelpOptions = true)
final class SchemaCommand extends Subcommand {
  static final String FOLDER = ".schema";

  @Mixin private SourceOption source;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "the folder to write to (default: .schema below the source; with --cms assets/admin)")
  private @Nullable Path output;

  @Option(
      names = "--cms",
      paramLabel = "OWNER/NAME",
      description =
          "writes config.yml for Sveltia CMS, an editor in the browser, with this repository on GitHub")
  private @Nullable String repository;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SchemaCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = source.folder();
    if (!Build.isKnowledgeBase(root)) {
      throw new CommandRefusedException("\"" + root + "\" has no content/kb.yaml to read ids from");
    }
    if (repository != null) {
      return writeCms(root, repository);
    }
    Path target = output == null ? root.resolve(FOLDER).normalize() : output;
    int schemas = EditorSupportFiles.write(root, target);
    out().println(schemas + " schemas → " + target);
    return ExitStatus.GOOD;
  }

  private int writeCms(Path root, String name) throws Exception {
    if (!name.matches("[\\w.-]+/[\\w.-]+")) {
      throw new CommandRefusedException(
          "--cms: \"" + name + "\" is no repository on GitHub; write it as owner/name");
    }
    Path target = output == null ? root.resolve("assets/admin").normalize() : output;
    EditorSupportFiles.writeCms(root, target, name);
    out().println("1 configuration → " + target.resolve("config.yml"));
    return ExitStatus.GOOD;
  }
}
