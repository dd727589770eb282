package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.leaven.pipeline.Build;
import org.leaven.source.problem.FileFailure;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Where the program starts. */
public final class Main {
  /** Commands that bake. */
  private static final Set<String> WARM = Set.of("build", "check", "serve");

  private Main() {}

  /** Runs a command and ends with its exit status: see {@link ExitStatus}. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (args.length > 0 && WARM.contains(args[0])) {
      Build.warmUp();
    }
    System.exit(run(out, err, args));
  }

  /** Runs a command, writing to the given places; gives the exit status. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = CommandList.of(args);
    line.setOut(out);
    line.setErr(err);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(new UsageErrorHandler());
    line.setExecutionExceptionHandler(new InternalErrorHandler());
    line.setExecutionStrategy(words -> run(words, out, err, args));
    return line.execute(args);
  }

  /** A command with a class path runs in the annex, where that is known. */
  private static int run(ParseResult words, PrintWriter out, PrintWriter err, String... args) {
    try {
      List<Path> places = PluginClassLoader.isHere() ? List.of() : ClassPathOption.named(words);
      return FileFailure.within(
          "",
          () ->
              places.isEmpty()
                  ? new RunLast().execute(words)
                  : PluginClassLoader.run(places, out, err, args));
    } catch (CommandRefusedException | IOException | FileFailure e) {
      throw new ExecutionException(words.commandSpec().commandLine(), e.getMessage(), e);
    }
  }
}
