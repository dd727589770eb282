package org.leaven.dataset.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reads a CSV table as a list of mappings, one per row, with the headings as keys.
 *
 * <p>The headings are the first row in which more than half as many cells are filled as in most
 * rows; above it stands the title of the table. Codes: {@code syntax}, {@code duplicate-key},
 * {@code blank-text}. A row of another length than the headings is reported, and read as far as it
 * goes; a syntax error ends the reading.
 */
public final class TableReader {
  private static final String SEPARATORS = ",;\t";
  private static final int MAX_TITLES = 20;
  private static final String UNNAMED =
      "give it one; if the headings are further down, delete the rows above them";

  private TableReader() {}

  /**
   * The rows of a table.
   *
   * @param records a list of mappings
   * @param title the first text above the headings, if there is one
   */
  public record Table(Node records, Optional<Node> title) {}

  /**
   * The rows of a table.
   *
   * @param separator one character; if empty, whichever of comma, semicolon and tab is most
   *     frequent in the first line that has as many of it as the next line, else in the first line
   */
  public static Checked<Optional<Table>> read(SourceFile file, String separator) {
    char sign = separator.isEmpty() ? guess(file) : separator.charAt(0);
    Checked<Optional<Node>> cells = new TreeBuilder(new CsvNotation(file, sign)).build();
    if (cells.value().isEmpty() || !(cells.value().get() instanceof Node.Sequence rows)) {
      return new Checked<>(Optional.empty(), cells.problems());
    }
    return table(
        rows.items().stream().map(TableReader::cells).toList(), Position.startOf(file.path()));
  }

  /**
   * The rows of a table whose cells are read already.
   *
   * @param start of the table
   */
  public static Checked<Optional<Table>> table(List<List<Node>> rows, Position start) {
    Problems problems = new Problems();
    List<List<Node>> lines =
        rows.stream().filter(row -> filled(row).findAny().isPresent()).toList();
    if (lines.isEmpty()) {
      problems.add(start, ProblemCode.SYNTAX, "this table is empty", "name its columns in a row");
      return problems.with(Optional.empty());
    }
    int head = headings(lines);
    List<Node.Text> keys = keys(lines.get(head), problems);
    List<Node> records = new ArrayList<>();
    for (List<Node> line : lines.subList(head + 1, lines.size())) {
      records.add(record(keys, line, problems));
    }
    Optional<Node> title = lines.subList(0, head).stream().flatMap(TableReader::filled).findFirst();
    return problems.with(Optional.of(new Table(new Node.Sequence(records, start), title)));
  }

  /** The index of the row with the names of the columns. */
  public static int headings(List<List<Node>> rows) {
    List<Long> counts = rows.stream().map(row -> filled(row).count()).toList();
    List<Long> sorted = counts.stream().filter(count -> count > 0).sorted().toList();
    long usual = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    int head = 0;
    while (head < counts.size() - 1 && counts.get(head) * 2 <= usual) {
      head++;
    }
    return head;
  }

  private static char guess(SourceFile file) {
    if (file.path().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
      return '\t';
    }
    List<String> lines =
        file.text().lines().filter(line -> !line.isBlank()).limit(MAX_TITLES).toList();
    char sign = '\0';
    for (int i = 0; sign == '\0' && i + 1 < lines.size(); i++) {
      sign = guess(lines.get(i), lines.get(i + 1));
    }
    String first = lines.isEmpty() ? "" : lines.get(0);
    sign = sign == '\0' ? guess(first, first) : sign;
    return sign == '\0' ? ',' : sign;
  }

  /** The sign that two lines have equally often, and most often; a null character if none is. */
  private static char guess(String line, String next) {
    char best = '\0';
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char sign = SEPARATORS.charAt(i);
      boolean isEqual = count(line, sign) == count(next, sign);
      best = isEqual && count(line, sign) > count(line, best) ? sign : best;
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private static List<Node> cells(Node row) {
    return row instanceof Node.Sequence list ? list.items() : List.of();
  }

  private static Stream<Node> filled(List<Node> row) {
    return row.stream().filter(cell -> !(cell instanceof Node.Text text && text.value().isBlank()));
  }

  /** The names of the columns, with their positions; empty for an invalid one. */
  private static List<Node.Text> keys(List<Node> first, Problems problems) {
    List<Node.Text> keys = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Node cell : first) {
      String key = cell instanceof Node.Text text ? text.value().strip() : "";
      if (key.isEmpty()) {
        problems.add(cell.at(), ProblemCode.BLANK_TEXT, "this column has no name", UNNAMED);
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
      String what = "this row has " + row.size() + " cells, the headings have " + keys.size();
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
