package org.leaven.page.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
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

  private final SortedMap<Integer, Part> parts = new ConcurrentSkipListMap<>();

  /** What a page shows; {@code fields} are described by id. */
  private record Part(List<VerdictMark> scale, Map<String, String> fields, List<Row> rows) {}

  /** A row without the number of its difference, which stands between. */
  private record Row(String before, List<String> difference, String after) {}

  /** Adds the rows of a page, if it is a part of the comparison. */
  public void add(Page page) {
    if (page instanceof Page.Compare part && !part.parts().links().isEmpty()) {
      parts.put(number(part), part(part));
    }
  }

  /** The script by its path, of the pages so far; none where the comparison is on one page. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!parts.isEmpty()) {
      files.put(PATH, script().getBytes(StandardCharsets.UTF_8));
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

  private static Part part(Page.Compare page) {
    ComparisonMatrix matrix = page.matrix();
    Map<String, Integer> verdicts = new HashMap<>();
    matrix.scale().forEach(mark -> verdicts.put(mark.verdict(), verdicts.size()));
    Map<String, String> fields = new LinkedHashMap<>();
    matrix.fields().forEach(column -> fields.put(column.id(), ""));
    List<Row> rows = new ArrayList<>();
    for (ComparisonMatrix.Row row : matrix.rows()) {
      row.fields()
          .forEach(own -> fields.put(own.id(), Json.texts(List.of(own.label(), own.type()))));
      rows.add(row(page.frame().path(), row, matrix.fields(), verdicts));
    }
    return new Part(matrix.scale(), fields, rows);
  }

  private String script() {
    Map<List<String>, Integer> differences = new LinkedHashMap<>();
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> rows = new ArrayList<>();
    for (Part part : parts.values()) {
      part.fields()
          .forEach((id, own) -> fields.merge(id, own, (old, more) -> more.isEmpty() ? old : more));
      for (Row row : part.rows()) {
        int number = differences.computeIfAbsent(row.difference(), each -> differences.size());
        rows.add(row.before() + number + row.after());
      }
    }
    List<String> marks =
        parts.values().iterator().next().scale().stream().map(ComparisonScript::mark).toList();
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

  private static Row row(
      String from,
      ComparisonMatrix.Row row,
      List<FieldView.Column> columns,
      Map<String, Integer> verdicts) {
    String path = Hrefs.relative("", Hrefs.resolve(from, Hrefs.decoded(row.entry().href())));
    List<String> difference = List.of(row.difference().kind(), row.difference().brief());
    String before =
        Json.array(
            List.of(
                Json.text(row.entry().id()), Json.text(path), Json.text(row.entry().name()), ""));
    String after =
        Json.array(
            List.of(
                "",
                Json.array(row.cells().stream().map(cell -> cell(cell, verdicts)).toList()),
                Json.array(columns.stream().map(each -> values(row.valuesIn(each))).toList())));
    return new Row(before.substring(0, before.length() - 1), difference, after.substring(1));
  }

  /** The value of a row in a field, if it has one. */
  private static String values(List<FieldView> own) {
    return own.isEmpty()
        ? "[]"
        : Json.texts(List.of(own.get(0).value(), own.get(0).text(), own.get(0).basisNote()));
  }

  private static String cell(Standing cell, Map<String, Integer> verdicts) {
    List<String> lines = cell.lines().stream().map(line -> line(line, verdicts)).toList();
    return cell.isSeveral()
        ? Json.array(
            List.of(Json.text(cell.label()), Json.text(cell.agreement()), Json.array(lines)))
        : lines.get(0);
  }

  private static String line(Standing.Line line, Map<String, Integer> verdicts) {
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
