package org.leaven.dataset.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reads a CSV table as a list of mappings, one per row, with the first row's cells as keys.
 *
 * <p>Codes: {@code syntax}, {@code duplicate-key}, {@code blank-text}. A row of another length than
 * the first is reported, and read as far as it goes; a syntax error ends the reading.
 */
public final class TableReader {
  private static final String SEPARATORS = ",;\t";

  private TableReader() {}

  /**
   * The rows of a table.
   *
   * @param separator one character; if empty, whichever of comma, semicolon and tab is most
   *     frequent in the first line
   */
  public static Checked<Optional<Node>> read(SourceFile file, String separator) {
    char sign = separator.isEmpty() ? guess(file) : separator.charAt(0);
    Checked<Optional<Node>> cells = new TreeBuilder(new CsvNotation(file, sign)).build();
    if (cells.value().isEmpty() || !(cells.value().get() instanceof Node.Sequence rows)) {
      return cells;
    }
    return records(
        rows.items().stream().map(TableReader::cells).toList(), Position.startOf(file.path()));
  }

  /**
   * The rows of a table whose cells are read already.
   *
   * @param rows the first one with the names of the columns
   * @param start of the table
   */
  public static Checked<Optional<Node>> records(List<List<Node>> rows, Position start) {
    Problems problems = new Problems();
    List<List<Node>> lines = rows.stream().filter(row -> !isEmpty(row)).toList();
    if (lines.isEmpty()) {
      problems.add(
          start, ProblemCode.SYNTAX, "this table has no first row", "name its columns there");
      return problems.with(Optional.empty());
    }
    List<Node.Text> keys = keys(lines.get(0), problems);
    List<Node> records = new ArrayList<>();
    for (List<Node> line : lines.subList(1, lines.size())) {
      records.add(record(keys, line, problems));
    }
    return problems.with(Optional.of(new Node.Sequence(records, start)));
  }

  private static char guess(SourceFile file) {
    if (file.path().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
      return '\t';
    }
    String first = file.text().lines().findFirst().orElse("");
    char best = ',';
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char sign = SEPARATORS.charAt(i);
      best = count(first, sign) > count(first, best) ? sign : best;
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private static List<Node> cells(Node row) {
    return row instanceof Node.Sequence list ? list.items() : List.of();
  }

  /** Whether a row has only blank cells. */
  private static boolean isEmpty(List<Node> row) {
    return row.stream().allMatch(cell -> cell instanceof Node.Text text && text.value().isBlank());
  }

  /** The names of the columns, with their positions; empty for an invalid one. */
  private static List<Node.Text> keys(List<Node> first, Problems problems) {
    List<Node.Text> keys = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Node cell : first) {
      String key = cell instanceof Node.Text text ? text.value().strip() : "";
      if (key.isEmpty()) {
        problems.add(cell.at(), ProblemCode.BLANK_TEXT, "this column has no name", "give it one");
      } else if (!met.add(key)) {
        String what = "two columns are called \"" + key + '"';
        problems.add(cell.at(), ProblemCode.DUPLICATE_KEY, what, "rename one of them");
        key = "";
      }
      keys.add(new Node.Text(key, cell.at()));
    }
    return keys;
  }

  private static Node record(List<Node.Text> keys, List<Node> row, Problems problems) {
    Position at = row.get(0).at();
    if (row.size() != keys.size()) {
      String what = "this row has " + row.size() + " cells, the first row " + keys.size();
      String cure = "look for a separator too many or too few; put text that holds one in quotes";
      problems.add(at, ProblemCode.SYNTAX, what, cure);
    }
    List<Node.Member> members = new ArrayList<>();
    for (int i = 0; i < Math.min(keys.size(), row.size()); i++) {
      Node.Text key = keys.get(i);
      if (!key.value().isEmpty()) {
        members.add(new Node.Member(key.value(), key.at(), row.get(i)));
      }
    }
    return new Node.Mapping(members, at);
  }
}
