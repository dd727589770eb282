package org.leaven.page.authored;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * Reads the header of a page as JBake does, and reports the mistakes that JBake ignores.
 *
 * <p>A header is a run of {@code key=value} lines, ended by a line that holds the separator and
 * nothing else. A page may do without when the settings give a default for both type and status.
 *
 * <pre>{@code
 * title=Keep moving
 * type=page
 * status=published
 * date=2026-11-22
 * ~~~~~~
 * The body, in Markdown.
 * }</pre>
 *
 * <p>Front matter, YAML between lines of {@code ---}, is read with the same keys.
 *
 * <p>Problems: {@code bad-header}, {@code repeated-key}, {@code unknown-type}, {@code
 * unknown-status}, {@code bad-date}.
 */
public final class HeaderReader {
  private static final List<String> STATUSES = List.of("draft", "published", "published-date");
  private static final Set<String> USUAL_KEYS = Set.of("title", "type", "status", "date", "tags");

  private static final String TOML_CURE = "write it as YAML: \"title: …\" between lines of \"---\"";

  private final HeaderSettings rules;

  /** Only cloned: it is not thread-safe, and a clone costs less than a new one. */
  private final SimpleDateFormat dates;

  private final PageDates misreadDates;

  /** A reader for any number of pages. Thread-safe. */
  public HeaderReader(HeaderSettings rules) {
    this.rules = rules;
    this.dates = new SimpleDateFormat(rules.dateFormat(), rules.locale());
    this.misreadDates = new PageDates(rules);
  }

  private SimpleDateFormat dates() {
    return (SimpleDateFormat) dates.clone();
  }

  /** Reads one page; a page with problems gives a header with as much as could be read. */
  public Checked<PageHeader> read(SourceFile file) {
    Problems problems = new Problems();
    HeaderLines lines = lines(file.text());
    Position start = Position.startOf(file.path());
    Map<String, Located<String>> values = new LinkedHashMap<>();
    if (file.text().isBlank()) {
      problems.add(start, ProblemCode.BAD_HEADER, "the page is empty", "write a header and a text");
      return problems.with(new PageHeader(values, "", "", 1, ""));
    }
    Optional<Problem> misplaced = FrontMatter.misplaced(file, USUAL_KEYS);
    Optional<FrontMatter> front = FrontMatter.of(file, USUAL_KEYS);
    int bodyLine = front.map(FrontMatter::bodyLine).orElse(lines.bodyLine());
    String body = front.map(FrontMatter::body).orElse(lines.body());
    if (front.isPresent()) {
      values.putAll(front.get().values(problems));
    } else if (FrontMatter.isToml(file)) {
      problems.add(start, ProblemCode.BAD_HEADER, "a header in TOML is not read", TOML_CURE);
    } else if (misplaced.isPresent() && !lines.hasSeparator()) {
      problems.addAll(List.of(misplaced.get()));
    } else if (lines.hasSeparator()) {
      readLines(lines, file.path(), values, problems);
    } else {
      checkBarePage(lines, file.path(), problems);
    }
    String sign = front.isPresent() ? ": " : "=";
    boolean readable = !problems.hasErrors();
    String type = valueOr(values, "type", rules.defaultType());
    String status = valueOr(values, "status", rules.defaultStatus());
    PageHeader header = new PageHeader(values, type, status, bodyLine, body);
    if (readable || values.containsKey("type")) {
      checkType(header, start, sign, problems);
    }
    if (readable || values.containsKey("status")) {
      checkStatus(header, start, sign, problems);
    }
    checkDate(header, start, problems);
    return problems.with(header);
  }

  /**
   * As in JBake, a page without a header may quote one in its text: a text that begins with prose
   * has no header.
   */
  private HeaderLines lines(String text) {
    HeaderLines lines = HeaderLines.of(text, rules.separator());
    boolean isProse = lines.hasSeparator() && lines.firstLine().indexOf('=') < 0;
    return isProse && rules.acceptsBarePages() ? lines.asText(text) : lines;
  }

  private static String valueOr(Map<String, Located<String>> values, String key, String otherwise) {
    Located<String> written = values.get(key);
    return written == null || written.value().isEmpty() ? otherwise : written.value();
  }

  private void readLines(
      HeaderLines lines, String path, Map<String, Located<String>> values, Problems problems) {
    for (int i = 0; i < lines.head().size(); i++) {
      String line = lines.head().get(i);
      int equals = line.indexOf('=');
      if (equals >= 0) {
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        int column = value.isEmpty() ? equals + 2 : line.indexOf(value, equals + 1) + 1;
        Located<String> earlier =
            values.put(key, new Located<>(value, new Position(path, i + 1, column)));
        if (earlier != null) {
          String what = "\"" + key + "\" is in the header twice, and this one applies";
          String cure = "remove it here or in line " + earlier.at().line();
          problems.add(new Position(path, i + 1, 1), ProblemCode.REPEATED_KEY, what, cure);
        }
        checkSpelling(line, key, new Position(path, i + 1, 1), problems);
      } else if (!line.isEmpty()) {
        problems.add(
            new Position(path, i + 1, 1),
            ProblemCode.BAD_HEADER,
            "line without \"=\" in the header: \"" + line.strip() + "\"",
            "write \"key=value\", or leave the line empty");
      }
    }
  }

  /**
   * Reports spaces before the equals sign: JBake searches for exactly {@code type=} and {@code
   * status=}.
   */
  private void checkSpelling(String line, String key, Position at, Problems problems) {
    boolean needed =
        (key.equals("type") && rules.defaultType().isEmpty())
            || (key.equals("status") && rules.defaultStatus().isEmpty());
    if (needed && !line.strip().startsWith(key + "=")) {
      problems.add(
          at,
          ProblemCode.BAD_HEADER,
          "space between \"" + key + "\" and \"=\"",
          "write \"" + key + "=\" without a space");
    }
  }

  private void checkBarePage(HeaderLines lines, String path, Problems problems) {
    String cure = "end the header with a line \"" + rules.separator() + "\"";
    int almost = lines.almostSeparated(rules.separator());
    if (lines.loose() > 0) {
      problems.add(
          new Position(path, lines.loose(), 1),
          ProblemCode.BAD_HEADER,
          "the separator \"" + rules.separator() + "\" does not stand alone on its line",
          "remove the spaces around it");
    } else if (almost > 0 && !rules.acceptsBarePages()) {
      String line = lines.head().get(almost - 1).strip();
      String what = "the line \"" + line + "\" does not end the header";
      String instead = "write \"" + rules.separator() + "\"";
      problems.add(new Position(path, almost, 1), ProblemCode.BAD_HEADER, what, instead);
    } else if (!rules.acceptsBarePages()) {
      problems.add(
          Position.startOf(path),
          ProblemCode.BAD_HEADER,
          "the page has no header",
          headerCure(lines));
    } else if (looksLikeHeader(lines.firstLine())) {
      problems.add(Position.startOf(path), ProblemCode.BAD_HEADER, "the header has no end", cure);
    }
  }

  private String headerCure(HeaderLines lines) {
    String first = lines.firstLine().strip();
    String end = "a line \"" + rules.separator() + "\"";
    if (looksLikeHeader(first)) {
      return "end the header with " + end;
    }
    String begin = "\"title=…\", \"type=page\", \"status=published\" and " + end;
    return first.equals("---")
        ? "in place of what stands between \"---\" and \"---\" write " + begin
        : "begin with " + begin;
  }

  private static boolean looksLikeHeader(String line) {
    int equals = line.indexOf('=');
    return equals > 0
        && USUAL_KEYS.contains(line.substring(0, equals).strip().toLowerCase(Locale.ROOT));
  }

  private void checkType(PageHeader header, Position start, String sign, Problems problems) {
    Set<String> types = new TreeSet<>(rules.types());
    if (header.type().isEmpty()) {
      problems.add(
          missingAt(header, "type", start),
          ProblemCode.BAD_HEADER,
          "no type",
          typeCure(types, sign));
    } else if (!types.contains(header.type())) {
      problems.add(
          missingAt(header, "type", start),
          ProblemCode.UNKNOWN_TYPE,
          "no template for type \"" + header.type() + "\"",
          NearestName.cure(header.type(), types));
    }
  }

  private static String typeCure(Set<String> types, String sign) {
    return "add a line \"type" + sign + (types.contains("page") ? "page" : "…") + "\"";
  }

  private static void checkStatus(
      PageHeader header, Position start, String sign, Problems problems) {
    Position at = missingAt(header, "status", start);
    if (header.status().isEmpty()) {
      problems.add(
          at, ProblemCode.BAD_HEADER, "no status", "add a line \"status" + sign + "published\"");
    } else if (!STATUSES.contains(header.status())) {
      problems.add(
          at,
          ProblemCode.UNKNOWN_STATUS,
          "unknown status \"" + header.status() + "\"",
          NearestName.cure(header.status(), STATUSES));
    } else if (header.status().equals("published-date") && header.date().isEmpty()) {
      problems.add(
          at,
          ProblemCode.BAD_HEADER,
          "status \"published-date\" without a date",
          "add a line \"date" + sign + "…\"");
    }
  }

  private static Position missingAt(PageHeader header, String key, Position start) {
    return header.value(key).map(Located::at).orElse(start);
  }

  private void checkDate(PageHeader header, Position start, Problems problems) {
    header
        .date()
        .map(Located::value)
        .flatMap(misreadDates::misread)
        .ifPresent(
            misread ->
                problems.add(
                    header.date().map(Located::at).orElse(start),
                    ProblemCode.BAD_DATE,
                    misread.what(),
                    misread.cure()));
  }

  /** The moment that a page's date names, in UTC; nothing when it has none that can be read. */
  public Optional<Instant> moment(PageHeader header) {
    String date = header.date().map(Located::value).orElse("");
    if (date.isEmpty() || misreadDates.misread(date).isPresent()) {
      return Optional.empty();
    }
    SimpleDateFormat format = dates();
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    return Optional.ofNullable(format.parse(date, new ParsePosition(0))).map(Date::toInstant);
  }
}
