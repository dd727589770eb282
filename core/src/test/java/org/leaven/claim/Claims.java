package org.leaven.claim;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@code claims.csv} holds: a head, then a row a line, without quotes.
 *
 * @param rows in the order of the article
 */
public record Claims(List<Claim> rows) {
  private static final int COLUMNS = 7;

  /** The file among the test's resources. */
  public static Claims read() throws IOException {
    try (InputStream in = Objects.requireNonNull(Claims.class.getResourceAsStream("/claims.csv"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Claims(text.lines().skip(1).map(Claims::row).toList());
    }
  }

  private static Claim row(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
    }
    return new Claim(
        cells[0], Claim.Check.of(cells[1]), cells[2], cells[3], cells[4], cells[5], cells[6]);
  }

  /** The claims, each once. */
  public List<String> ids() {
    return rows.stream().map(Claim::id).distinct().toList();
  }

  /** The rows of one claim. */
  public List<Claim> of(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).toList();
  }

  /** The rows of one kind. */
  public Stream<Claim> of(Claim.Check check) {
    return rows.stream().filter(row -> row.check() == check);
  }

  /** Something of each row of one kind, sorted, each once. */
  public Set<String> words(Claim.Check check, Function<Claim, String> word) {
    return of(check).map(word).collect(toCollection(TreeSet::new));
  }

  /** All entries that are listed or named. */
  public Set<String> entries() {
    return Stream.concat(of(Claim.Check.VERDICT), of(Claim.Check.NAMED))
        .map(Claim::entry)
        .collect(toCollection(TreeSet::new));
  }

  /**
   * How an entry stands under a topic: {@code own best}, {@code named worst}, {@code none none}.
   */
  public String standing(String entry, String topic) {
    String own = verdicts(Claim.Check.VERDICT, entry, topic);
    String named = verdicts(Claim.Check.NAMED, entry, topic);
    if (!own.isEmpty()) {
      return "own " + own;
    }
    return named.isEmpty() ? "none none" : "named " + named;
  }

  private String verdicts(Claim.Check check, String entry, String topic) {
    Set<String> verdicts = new TreeSet<>();
    of(check)
        .filter(row -> row.entry().equals(entry) && row.topic().equals(topic))
        .forEach(row -> verdicts.add(row.verdict()));
    return String.join(" ", verdicts);
  }
}
