package org.leaven.dataset.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.FileFailure;
import org.leaven.source.problem.Problem;

/**
 * Reads a YAML or JSON file into a located tree.
 *
 * <p>A file is read to its end or not at all: the first fault of syntax is its only error. Codes:
 * {@code syntax}, {@code nested-too-deep}, {@code too-many-aliases}, {@code cut-text}.
 */
public final class TreeReader {
  /** Lists and mappings inside one another. */
  static final int MOST_LEVELS = 32;

  /** Nodes that the aliases of one file may stand for, all together. */
  static final int MOST_ALIASED = 100_000;

  private TreeReader() {}

  /** The tree of a file; empty when it has a problem or holds nothing at all. */
  public static Checked<Optional<Node>> read(SourceFile file) {
    return FileFailure.within(file.path(), () -> readTree(file));
  }

  private static Checked<Optional<Node>> readTree(SourceFile file) {
    boolean json = file.path().toLowerCase(Locale.ROOT).endsWith(".json");
    Notation notation = json ? new JsonNotation(file) : new YamlNotation(file);
    Optional<Problem> unfit = notation.unfit();
    if (unfit.isPresent()) {
      return new Checked<>(Optional.empty(), List.of(unfit.get()));
    }
    return new TreeBuilder(notation).build();
  }
}
