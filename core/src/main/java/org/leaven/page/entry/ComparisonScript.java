package org.leaven.page.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.page.view.ComparisonMatrix;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FieldView;
import org.leaven.page.view.Page;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictMark;
import org.leaven.source.Hrefs;
import org.leaven.source.Json;

/**
 * Writes the rows of a comparison that is split into parts as one script, for filtering and
 * sorting.
 *
 * <p>It is a classic script, which also loads from disk. A comparison on one page needs none.
 *
 * <p>It registers {@code scale} (verdict, polarity, tone, label), {@code differences} (kind,
 * words), {@code fields} (label, type) and {@code rows}: id, path, name, number of the difference,
 * one cell for each topic, and for each field its value, the same in words, and its basis. A line
 * is the number of its verdict, or a list of that, of the ids of the entries that name it, and of
 * its condition. A cell is a line or, of several verdicts, a list of the words before them, of
 * their agreement and of their lines.
 */
public final class ComparisonScript {
  static final String PATH = "cards/rows.js";

  private final Map<String, Integer> verdicts = new HashMap<>();
  private final Map<List<String>, Integer> differences = new LinkedHashMap<>();

  private ComparisonScript(List<VerdictMark> scale) {
    scale.forEach(mark -> verdicts.put(mark.verdict(), verdicts.size()));
  }

  /** The script by its path; none where the comparison is on one page. */
  public static SortedMap<String, byte[]> of(List<Page> pages) {
    List<Page.Compare> parts =
        pages.stream()
            .filter(Page.Compare.class::isInstance)
            .map(Page.Compare.class::cast)
            .filter(page -> !page.parts().links().isEmpty())
            .sorted((one, other) -> Integer.compare(number(one), number(other)))
            .toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!parts.isEmpty()) {
      List<VerdictMark> scale = parts.get(0).matrix().scale();
      String script = new ComparisonScript(scale).script(scale, parts);
      files.put(PATH, script.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /** Which part of the comparison a page shows, as its links have it. */
  private static int number(Page.Compare page) {
    return page.parts().links().stream()
        .filter(link -> link.current())
        .mapToInt(link -> Integer.parseInt(link.text()))
        .findFirst()
        .orElse(0);
  }

  private String script(List<VerdictMark> scale, List<Page.Compare> parts) {
    List<String> rows = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    for (Page.Compare part : parts) {
      ComparisonMatrix matrix = part.matrix();
      matrix.fields().forEach(column -> fields.put(column.id(), ""));
      matrix.rows().stream()
          .flatMap(row -> row.fields().stream())
          .forEach(own -> fields.put(own.id(), Json.texts(List.of(own.label(), own.type()))));
      matrix.rows().forEach(row -> rows.add(row(part.frame().path(), row, matrix.fields())));
    }
    List<String> marks = scale.stream().map(ComparisonScript::mark).toList();
    List<String> kinds = differences.keySet().stream().map(Json::texts).toList();
    return "(window.leaven=window.leaven||{}).rows={scale:"
        + Json.array(marks)
        + ",differences:"
        + Json.array(kinds)
        + ",fields:"
        + Json.array(fields.values())
        + ",rows:[\n"
        + String.join(",\n", rows)
        + "]};\n";
  }

  private static String mark(VerdictMark mark) {
    String tone = Integer.toString(mark.rank());
    return Json.texts(List.of(mark.verdict(), mark.polarity(), tone, mark.label()));
  }

  private String row(String from, ComparisonMatrix.Row row, List<FieldView.Column> columns) {
    String path = Hrefs.relative("", Hrefs.resolve(from, Hrefs.decoded(row.entry().href())));
    List<String> difference = List.of(row.difference().kind(), row.difference().brief());
    int number = differences.computeIfAbsent(difference, each -> differences.size());
    return Json.array(
        List.of(
            Json.text(row.entry().id()),
            Json.text(path),
            Json.text(row.entry().name()),
            Integer.toString(number),
            Json.array(row.cells().stream().map(this::cell).toList()),
            Json.array(columns.stream().map(each -> values(row.valuesIn(each))).toList())));
  }

  /** The value of a row in a field, if it has one. */
  private static String values(List<FieldView> own) {
    return own.isEmpty()
        ? "[]"
        : Json.texts(List.of(own.get(0).value(), own.get(0).text(), own.get(0).basisNote()));
  }

  private String cell(Standing cell) {
    List<String> lines = cell.lines().stream().map(this::line).toList();
    return cell.isSeveral()
        ? Json.array(
            List.of(Json.text(cell.label()), Json.text(cell.agreement()), Json.array(lines)))
        : lines.get(0);
  }

  private String line(Standing.Line line) {
    String verdict = String.valueOf(verdicts.get(line.mark().verdict()));
    if (line.namedUnder().isEmpty() && line.qualifier().isEmpty()) {
      return verdict;
    }
    return Json.array(
        List.of(
            verdict,
            Json.texts(line.namedUnder().stream().map(EntryLink::id).toList()),
            Json.text(line.qualifier())));
  }
}
