package org.leaven.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.EditorSupportFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code leaven schema}: writes JSON Schemas for the completion of editors. */
@Command(
    name = "schema",
    description = "Writes JSON Schemas with the ids of this knowledge base, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  static final String FOLDER = ".schema";

  @Mixin private SourceOption source;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "the folder to write the schemas to (default: .schema below the source)")
  private @Nullable Path output;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SchemaCommand() {}

  @Override
  public Integer call() throws Exception {
    Path root = source.folder();
    if (!Build.isKnowledgeBase(root)) {
      throw new CommandRefusedException(
          ExitStatus.WRONG_USAGE, "\"" + root + "\" has no content/kb.yaml to read ids from");
    }
    Path target = output == null ? root.resolve(FOLDER).normalize() : output;
    EditorSupportFiles.write(root, target);
    spec.commandLine().getOut().println("2 schemas → " + target);
    return ExitStatus.GOOD;
  }
}
