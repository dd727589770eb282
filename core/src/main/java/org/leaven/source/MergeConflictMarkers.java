package org.leaven.source;

import java.util.Optional;
import org.leaven.source.problem.Position;

/**
 * Finds the conflict markers that Git leaves in a file after a merge that was not completed. They
 * are a line of {@code <<<<<<<}, one of {@code =======} and one of {@code >>>>>>>}. Code blocks of
 * Markdown may show such lines.
 */
final class MergeConflictMarkers {
  private static final String OURS = "<<<<<<< ";
  private static final String BETWEEN = "=======";
  private static final String THEIRS = ">>>>>>> ";

  private MergeConflictMarkers() {}

  /** The position of the first conflict. */
  static Optional<Position> first(SourceFile file) {
    if (!file.text().contains(OURS)) {
      return Optional.empty();
    }
    int number = 0;
    int begun = 0;
    boolean isHalf = false;
    boolean isCode = false;
    for (String line : file.text().lines().toList()) {
      number++;
      if (line.startsWith("```") || line.startsWith("~~~")) {
        isCode = !isCode && !line.equals("~~~~~~");
      } else if (line.startsWith(OURS) && !isCode) {
        begun = number;
        isHalf = false;
      } else if (line.equals(BETWEEN)) {
        isHalf = begun > 0;
      } else if (line.startsWith(THEIRS) && isHalf && begun > 0) {
        return Optional.of(new Position(file.path(), begun, 1));
      }
    }
    return Optional.empty();
  }
}
