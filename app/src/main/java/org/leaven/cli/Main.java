package org.leaven.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.leaven.cli.memory.MemoryGuard;
import org.leaven.pipeline.Build;
import org.leaven.source.problem.FileProcessingException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The main class of the command line. */
public final class Main {
  /** Commands that build pages. */
  private static final Set<String> BUILDING = Set.of("build", "check", "serve");

  private Main() {}

  /** Runs a command and ends with its exit status: see {@link ExitStatus}. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (args.length > 0 && BUILDING.contains(args[0])) {
      Build.warmUp();
      MemoryGuard.start(message -> stop(err, message));
    }
    System.exit(run(out, err, args));
  }

  private static void stop(PrintWriter err, String message) {
    err.println("leaven: " + message);
    err.println("Nothing was changed: the last good site is still in place.");
    Runtime.getRuntime().halt(ExitStatus.FAILURE); // anything else would need memory
  }

  /** Runs a command, writing to the given writers; returns the exit status. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = CommandLineFactory.of(args);
    line.setOut(out);
    line.setErr(err);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(new UsageErrorHandler());
    line.setExecutionExceptionHandler(new InternalErrorHandler());
    line.setExecutionStrategy(parsed -> run(parsed, out, err, args));
    return line.execute(args);
  }

  /** Runs a command, in a class loader of its own if it has the option {@code --classpath}. */
  private static int run(ParseResult parsed, PrintWriter out, PrintWriter err, String... args) {
    try {
      List<Path> classPath = PluginClassLoader.isHere() ? List.of() : ClassPathOption.named(parsed);
      return FileProcessingException.within(
          "",
          () ->
              classPath.isEmpty()
                  ? new RunLast().execute(parsed)
                  : PluginClassLoader.run(classPath, out, err, args));
    } catch (CommandRefusedException | IOException | FileProcessingException e) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), e.getMessage(), e);
    }
  }
}
