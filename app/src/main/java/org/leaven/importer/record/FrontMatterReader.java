package org.leaven.importer.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reads a text file that begins with YAML between two lines {@code ---}. */
final class FrontMatterReader {
  private static final String FENCE = "---";
  private static final Pattern TABS = Pattern.compile("^\\s*([\\w-]+:\\s+)?");

  private FrontMatterReader() {}

  /**
   * The fields of the front matter.
   *
   * @param names gets the text behind it as {@code $body}
   */
  static Optional<Node> read(SourceFile file, Map<String, Node> names, Problems problems) {
    List<String> lines = file.text().lines().toList();
    Position start = Position.startOf(file.path());
    int end = end(lines);
    if (end < 0) {
      String what = "this file has no front matter between two lines \"---\"";
      String cure = "add it, or leave the file out with \"files\" in the map";
      problems.add(start, ProblemCode.SYNTAX, what, cure);
      return Optional.empty();
    }
    List<String> fields = lines.subList(1, end).stream().map(FrontMatterReader::spaced).toList();
    String yaml = "\n" + String.join("\n", fields) + "\n";
    Checked<Optional<Node>> root = TreeParser.read(new SourceFile(file.path() + ".yaml", yaml));
    root.problems()
        .forEach(own -> problems.add(moved(own.at()), own.code(), own.what(), own.cure()));
    int first = end + 1;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    String body = String.join("\n", lines.subList(Math.min(first, lines.size()), lines.size()));
    names.put("$body", new Node.Text(body.strip(), new Position(file.path(), first + 1, 1)));
    Node nothing = new Node.Mapping(List.of(), start);
    return root.hasErrors()
        ? Optional.empty()
        : Optional.of(root.value().orElse(nothing).relocated(FrontMatterReader::moved));
  }

  /** A line with spaces for the tabs before a key and its value; others' YAML may have them. */
  private static String spaced(String line) {
    return TABS.matcher(line).replaceAll(tabs -> tabs.group().replace('\t', ' '));
  }

  private static Position moved(Position at) {
    return new Position(at.path().replaceFirst("\\.yaml$", ""), at.line(), at.column());
  }

  private static int end(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
      return -1;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(FENCE)) {
        return i;
      }
    }
    return -1;
  }
}
