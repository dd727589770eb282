package org.leaven.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.source.Checked;
import org.leaven.source.Problem;
import org.leaven.source.Problems;
import org.leaven.source.SourceReader;
import org.leaven.source.SourceTree;

/** Knowledge bases in folders, each with what there is to say about it. */
public final class Cases {
  private static final Path FOLDER = Path.of("src", "test", "cases");

  private Cases() {}

  /** The folders, sorted by name. */
  public static List<Path> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER.toString(), e);
    }
  }

  /** Every problem of a knowledge base that can be found without writing anything. */
  public static List<Problem> problems(Path root) {
    Problems problems = new Problems();
    Checked<SourceTree> tree = SourceReader.read(root);
    problems.addAll(tree.problems());
    if (DatasetReader.isKnowledgeBase(tree.value())) {
      Checked<Dataset> dataset = DatasetReader.read(tree.value());
      problems.addAll(dataset.problems());
    }
    return problems.sorted();
  }
}
