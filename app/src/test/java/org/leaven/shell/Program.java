package org.leaven.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that can be run, again and again, with other words.
 *
 * @param words the program's name and the first of its words
 * @param folder where it runs
 * @param environment what it gets beside this process's own environment
 */
record Program(List<String> words, Path folder, Map<String, String> environment) {
  private static final long MAX_SECONDS = 300;

  /** How a run ended. */
  record Finished(int status, String out, String err) {}

  /** The packed jar, run with the Java that runs this test. */
  static Program jar(String... options) {
    return jar(Path.of(System.getProperty("java.home"), "bin", "java"), options);
  }

  /** The packed jar, run with some Java and options of its own. */
  static Program jar(Path java, String... options) {
    List<String> words = new ArrayList<>(List.of(java.toString()));
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    words.addAll(List.of(options));
    words.addAll(List.of("-jar", repository().resolve("target/leaven.jar").toString()));
    return new Program(words, repository(), Map.of("LC_ALL", "C.UTF-8"));
  }

  /** The top folder of this project. */
  static Path repository() {
    return Path.of("").toAbsolutePath();
  }

  Program in(Path other) {
    return new Program(words, other, environment);
  }

  Program with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Program(words, folder, more);
  }

  /** Runs it to its end. */
  Finished run(String... more) throws IOException, InterruptedException {
    Path out = Files.createTempFile("leaven-test-", ".out");
    Path err = Files.createTempFile("leaven-test-", ".err");
    try {
      Process process =
          builder(more).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("still running after " + MAX_SECONDS + " s: " + words);
      }
      return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Starts it; nobody listens to what it says. */
  Process start(String... more) throws IOException {
    return builder(more)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessBuilder builder(String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
    builder.environment().putAll(environment);
    return builder;
  }
}
