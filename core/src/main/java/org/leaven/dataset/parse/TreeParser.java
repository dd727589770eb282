package org.leaven.dataset.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.source.problem.Problem;

/**
 * Parses a YAML or JSON file into a tree of nodes with positions.
 *
 * <p>The first syntax error is the only error of a file, which then gives no tree. Codes: {@code
 * syntax}, {@code nested-too-deep}, {@code too-many-aliases}, {@code cut-text}.
 */
public final class TreeParser {
  /** The maximum nesting depth of lists and mappings. */
  static final int MAX_LEVELS = 32;

  /** The maximum number of nodes that the aliases of one file may refer to in total. */
  static final int MAX_ALIASED = 100_000;

  private TreeParser() {}

  /** The tree of a file; empty when it has an error or is empty. */
  public static Checked<Optional<Node>> read(SourceFile file) {
    return FileProcessingException.within(file.path(), () -> readTree(file));
  }

  private static Checked<Optional<Node>> readTree(SourceFile file) {
    boolean json = file.path().toLowerCase(Locale.ROOT).endsWith(".json");
    Notation notation = json ? new JsonNotation(file) : new YamlNotation(file);
    Optional<Problem> invalid = notation.invalid();
    if (invalid.isPresent()) {
      return new Checked<>(Optional.empty(), List.of(invalid.get()));
    }
    return new TreeBuilder(notation).build();
  }
}
