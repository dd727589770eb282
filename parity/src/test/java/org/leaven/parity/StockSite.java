package org.leaven.parity;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** JBake 2.7.0 as it is published, at work in a process of its own. */
final class StockSite {
  /** Written by the build: JBake with its own libraries and all its engines. */
  private static final Path CLASS_PATH = Path.of("parity", "target", "jbake.classpath");

  private final Process process;
  private final Path log;

  private StockSite(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts to bake sites, one after the other. */
  static StockSite bake(List<Path> sites, Path output, Path log) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmn300m",
                "-cp",
                Path.of("parity", "target", "test-classes") + File.pathSeparator + jars(),
                StockJBakeRun.class.getName()));
    for (Path site : sites) {
      command.add(site.toAbsolutePath().toString());
      command.add(output.resolve(site.getFileName()).toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new StockSite(builder.start(), log);
  }

  private static String jars() throws IOException {
    if (!Files.exists(CLASS_PATH)) {
      throw new IOException(CLASS_PATH + " is not there; \"mvn verify\" writes it");
    }
    return Files.readString(CLASS_PATH).strip();
  }

  /** Jars whose names begin so, as a class path. */
  static String jars(String... names) throws IOException {
    return Stream.of(jars().split(File.pathSeparator))
        .filter(jar -> Stream.of(names).anyMatch(Path.of(jar).getFileName().toString()::startsWith))
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }

  /** Waits until all is baked. */
  void await() throws IOException, InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("JBake failed:\n" + Files.readString(log));
    }
  }
}
