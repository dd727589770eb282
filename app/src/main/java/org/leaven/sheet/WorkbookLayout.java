package org.leaven.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.leaven.dataset.raw.HasId;
import org.leaven.dataset.raw.RawField;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.RawFacet;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.sheet.SheetColumn.Kind;

/**
 * The three sheets of a workbook and their columns.
 *
 * @param entries one row for each entry
 * @param verdicts one row for each judgement
 * @param steps one row for each step
 */
record WorkbookLayout(
    List<SheetColumn> entries, List<SheetColumn> verdicts, List<SheetColumn> steps) {
  static final String ENTRIES = "Entries";
  static final String VERDICTS = "Verdicts";
  static final String STEPS = "Steps";
  static final String ENTRY = "Entry";
  static final String NUMBER = "No.";
  static final String TOPIC = "Topic";

  private static final List<String> DOSES =
      List.of("hold", "duration", "repetitions", "sets", "frequency", "rest", "per");

  static WorkbookLayout of(RawMainFile head) {
    return new WorkbookLayout(entryColumns(head), verdictColumns(head), stepColumns());
  }

  private static List<SheetColumn> entryColumns(RawMainFile head) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.key(ENTRY, 24));
    columns.add(SheetColumn.of("Name", "name", Kind.TEXT, 28));
    columns.add(SheetColumn.of("Summary", "summary", Kind.TEXT, 48));
    columns.add(SheetColumn.of("Other names", "aliases", Kind.LIST, 28));
    columns.add(SheetColumn.of("Search words", "keywords", Kind.LIST, 28));
    for (RawFacet facet : head.facets().items()) {
      Map<String, String> terms = labels(facet.terms(), own -> own.label().value());
      List<String> path = List.of("facets", facet.id().value());
      columns.add(new SheetColumn(facet.label().value(), path, Kind.LIST, terms, 24));
    }
    for (RawField field : head.fields().items()) {
      List<String> path = List.of("fields", field.id().value());
      columns.add(new SheetColumn(field.label().value(), path, kind(field), Map.of(), 14));
    }
    columns.add(SheetColumn.of("Adaptations", "adaptations", Kind.LIST, 40));
    columns.add(SheetColumn.of("Text", "text", Kind.TEXT, 48));
    return distinct(columns);
  }

  private static Kind kind(RawField field) {
    return switch (field.type()) {
      case "number" -> Kind.AMOUNT;
      case "yes-no" -> Kind.YES_NO;
      default -> Kind.TEXT;
    };
  }

  private static List<SheetColumn> verdictColumns(RawMainFile head) {
    Map<String, String> topics = labels(head.topics(), own -> own.label().value());
    Map<String, String> verdicts = labels(head.verdicts(), own -> own.label().value());
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.key(ENTRY, 24));
    columns.add(SheetColumn.key("Name", 28));
    columns.add(new SheetColumn(TOPIC, List.of(), Kind.CHOICE, topics, 24));
    columns.add(new SheetColumn("Verdict", List.of("verdict"), Kind.CHOICE, verdicts, 18));
    columns.add(SheetColumn.of("Reason", "reason", Kind.TEXT, 48));
    columns.add(SheetColumn.of("If", "if", Kind.TEXT, 36));
    columns.add(SheetColumn.of("Only if", "only-if", Kind.TEXT, 36));
    columns.add(SheetColumn.of("Source", "source", Kind.LIST, 18));
    columns.add(SheetColumn.of("Note", "note", Kind.TEXT, 36));
    if (!head.certainties().items().isEmpty()) {
      Map<String, String> labels = labels(head.certainties(), own -> own.label().value());
      columns.add(new SheetColumn("Certainty", List.of("certainty"), Kind.CHOICE, labels, 18));
    }
    columns.add(SheetColumn.of("Updated", "updated", Kind.TEXT, 12));
    return columns;
  }

  private static List<SheetColumn> stepColumns() {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.key(ENTRY, 24));
    columns.add(SheetColumn.key("Name", 28));
    columns.add(SheetColumn.key(NUMBER, 6));
    columns.add(SheetColumn.of("Step", "text", Kind.TEXT, 60));
    for (String dose : DOSES) {
      String head = dose.substring(0, 1).toUpperCase(Locale.ROOT) + dose.substring(1);
      columns.add(SheetColumn.of(head, dose, Kind.AMOUNT, 12));
    }
    return columns;
  }

  private static <T extends HasId> Map<String, String> labels(
      UniqueIdMap<T> all, Function<T, String> label) {
    Map<String, String> labels = new LinkedHashMap<>();
    all.items().forEach(own -> labels.put(own.id().value(), label.apply(own)));
    return labels;
  }

  /** A facet or field that is called like another column gets its id in brackets. */
  private static List<SheetColumn> distinct(List<SheetColumn> columns) {
    Set<String> heads = new HashSet<>();
    List<SheetColumn> distinct = new ArrayList<>();
    for (SheetColumn own : columns) {
      boolean isNew = heads.add(own.head().toLowerCase(Locale.ROOT));
      String id = own.path().isEmpty() ? "" : own.path().get(own.path().size() - 1);
      String head = isNew ? own.head() : own.head() + " (" + id + ")";
      distinct.add(new SheetColumn(head, own.path(), own.kind(), own.labels(), own.width()));
    }
    return distinct;
  }
}
