package org.leaven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks, which no build compiles, fit the program. */
class BenchmarksTest {
  private static final Path FOLDER = Path.of("src/bench");

  /** Random texts that a benchmark shares with the tests. */
  private static final Path SHARED =
      Path.of("core/src/test/java/org/leaven/page/markdown/RandomMarkdown.java");

  @TempDir Path classes;

  @Test
  void everyBenchmarkCompiles() throws IOException {
    List<Path> sources = with(SHARED, files(".java"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean isGood =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-proc:none", "-nowarn", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertTrue(isGood, said::toString);
    }
  }

  @Test
  void binBenchCanStartEveryBenchmark() throws IOException {
    String script = Files.readString(Path.of("bin/bench"));
    List<String> programs =
        files(".java").stream()
            .filter(file -> text(file).contains("public static void main("))
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .toList();
    assertTrue(programs.contains("IndexBench"), programs::toString);
    assertEquals(
        List.of(), programs.stream().filter(name -> !script.contains("main=" + name)).toList());
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<Path> with(Path one, List<Path> others) {
    return Stream.concat(Stream.of(one), others.stream()).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
