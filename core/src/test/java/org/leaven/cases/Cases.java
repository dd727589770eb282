package org.leaven.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.problem.Problem;

/** Knowledge bases in folders, each with what there is to say about it. */
public final class Cases {
  private static final Path FOLDER = Path.of("core", "src", "test", "cases");

  private Cases() {}

  /** The folders, sorted by name. */
  public static List<Path> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER.toString(), e);
    }
  }

  /** Every problem of a knowledge base, as {@code leaven check} reports them. */
  public static List<Problem> problems(Path root) {
    try {
      Path day = root.resolve("as-of.txt");
      LocalDate asOf = Files.exists(day) ? LocalDate.parse(Files.readString(day).strip()) : null;
      return new Build(new BuildOptions(root, "", asOf)).check().problems();
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
  }
}
