package org.leaven.importer.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.Problems;

/** Reads a file with one JSON value a line; an error in one line leaves the others readable. */
final class JsonLines {
  private JsonLines() {}

  /**
   * The values of all lines that can be read.
   *
   * @param unread gets the positions of the other lines
   */
  static Node read(SourceFile file, List<Position> unread, Problems problems) {
    List<Node> records = new ArrayList<>();
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        int above = i;
        UnaryOperator<Position> moved =
            at -> new Position(file.path(), at.line() + above, at.column());
        SourceFile line = new SourceFile(file.path() + ".json", lines.get(i));
        Checked<Optional<Node>> read = TreeParser.read(line);
        for (Problem own : read.problems()) {
          problems.add(moved.apply(own.at()), own.code(), own.what(), own.cure());
        }
        if (read.value().isPresent()) {
          records.add(read.value().get().relocated(moved));
        } else {
          unread.add(new Position(file.path(), i + 1, 1));
        }
      }
    }
    return new Node.Sequence(records, Position.startOf(file.path()));
  }
}
