package org.leaven.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The option {@code --classpath}: JARs and folders with template engines and parsers for JBake. */
final class ClassPathOption {
  static final String NAME = "--classpath";

  @Option(
      names = NAME,
      paramLabel = "PATH",
      description =
          "JARs and folders with JBake template engines or parsers that Leaven does not include;"
              + " FOLDER/* means every JAR in a folder")
  @SuppressWarnings("UnusedVariable") // read from the parse result, before the command runs
  private @Nullable List<String> paths;

  /** The paths that the command line gives for the option; empty when it does not use it. */
  static List<Path> named(ParseResult parsed) throws CommandRefusedException {
    List<Path> found = new ArrayList<>();
    for (ParseResult command :
        parsed.asCommandLineList().stream().map(l -> l.getParseResult()).toList()) {
      List<String> values = command.matchedOptionValue(NAME, List.of());
      for (String value : values) {
        for (String part : value.split(File.pathSeparator, -1)) {
          if (!part.isEmpty()) {
            found.addAll(expanded(part));
          }
        }
      }
    }
    return found;
  }

  private static List<Path> expanded(String part) throws CommandRefusedException {
    try {
      boolean isAll = part.endsWith("/*") || part.endsWith(File.separator + "*");
      Path path = Path.of(isAll ? part.substring(0, part.length() - 2) : part);
      if (isAll && Files.isDirectory(path)) {
        return jars(path);
      }
      if (!isAll && Files.exists(path)) {
        return List.of(path);
      }
    } catch (InvalidPathException e) {
      // reported below
    }
    throw new CommandRefusedException(NAME + ": there is no file or folder \"" + part + "\"");
  }

  /** The JARs of a folder, sorted by name, so that the order is the same on every system. */
  private static List<Path> jars(Path folder) throws CommandRefusedException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CommandRefusedException(NAME + ": cannot read \"" + folder + "\"");
    }
  }
}
