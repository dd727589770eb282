package org.leaven.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.NodeValues;
import org.leaven.sheet.SheetRows.Row;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.sourceedit.NodeTrees;

/**
 * Merges the rows of a workbook into the mapping of an entry; what a workbook cannot show is kept.
 */
final class SheetRowMerger {
  private final WorkbookLayout layout;
  private final Problems problems;

  SheetRowMerger(WorkbookLayout layout, Problems problems) {
    this.layout = layout;
    this.problems = problems;
  }

  /**
   * The mapping that the file shall hold.
   *
   * @param was the mapping before; without keys for a new entry
   * @param verdicts nothing where the workbook has no such sheet
   * @param steps nothing where the workbook has no such sheet
   */
  Node.Mapping of(
      Node.Mapping was, Row row, @Nullable List<Row> verdicts, @Nullable List<Row> steps) {
    Node.Mapping wanted = new Node.Mapping(was.members(), row.at());
    wanted = withCells(wanted, row, layout.entries());
    if (steps != null) {
      wanted = NodeTrees.with(wanted, "steps", steps(wanted, steps));
    }
    return verdicts == null
        ? wanted
        : NodeTrees.with(wanted, "verdicts", judgements(wanted, verdicts));
  }

  /** A mapping with the values of a row; a column that the sheet does not have changes nothing. */
  private Node.Mapping withCells(Node.Mapping was, Row row, List<SheetColumn> columns) {
    Node.Mapping wanted = was;
    for (SheetColumn column : columns) {
      Node cell = row.cells().get(column);
      if (!column.path().isEmpty() && cell != null) {
        Node there = CellValues.at(wanted, column.path()).orElse(null);
        wanted = NodeTrees.with(wanted, column.path(), CellValues.read(cell, column, there));
      }
    }
    return wanted;
  }

  private @Nullable Node judgements(Node.Mapping entry, List<Row> rows) {
    Map<String, List<Row>> byTopic = new LinkedHashMap<>();
    Optional<Node> there = entry.get("verdicts");
    if (there.isPresent() && there.get() instanceof Node.Mapping mapping) {
      mapping.members().forEach(topic -> byTopic.put(topic.key(), new ArrayList<>()));
    }
    for (Row row : rows) {
      topic(row).ifPresent(id -> byTopic.computeIfAbsent(id, key -> new ArrayList<>()).add(row));
    }
    List<Node.Member> topics = new ArrayList<>();
    byTopic.forEach(
        (topic, own) -> {
          if (!own.isEmpty()) {
            Node before = there.flatMap(node -> node.get(topic)).orElse(null);
            Position at = own.get(0).cell(WorkbookLayout.TOPIC).at();
            topics.add(new Node.Member(topic, at, judgements(own, before)));
          }
        });
    return topics.isEmpty() ? null : new Node.Mapping(topics, topics.get(0).keyAt());
  }

  private Optional<String> topic(Row row) {
    SheetColumn column =
        layout.verdicts().stream()
            .filter(own -> own.head().equals(WorkbookLayout.TOPIC))
            .findFirst()
            .orElseThrow();
    Node cell = row.cell(column);
    if (NodeValues.isBlank(cell)) {
      problems.add(
          cell.at(), ProblemCode.MISSING_KEY, "this row has no topic", "choose one, or remove it");
      return Optional.empty();
    }
    return Optional.of(CellValues.id(NodeValues.plain(cell).orElse(""), column));
  }

  private Node judgements(List<Row> rows, @Nullable Node before) {
    List<Node> left = before == null ? List.of() : before.items();
    List<Node> was = partners(left, rows);
    List<Node> judgements = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Node own = was.get(i);
      List<Node.Member> members =
          own instanceof Node.Mapping mapping ? mapping.members() : List.of();
      Position at = rows.get(i).cell("Verdict").at();
      judgements.add(withCells(new Node.Mapping(members, at), rows.get(i), layout.verdicts()));
    }
    boolean isAlone = judgements.size() == 1 && !(before instanceof Node.Sequence);
    return isAlone ? judgements.get(0) : new Node.Sequence(judgements, judgements.get(0).at());
  }

  /** For each row the judgement that it comes from: the one that looks the same, or the next. */
  private List<Node> partners(List<Node> before, List<Row> rows) {
    List<Node> left = new ArrayList<>(before);
    Node none = new Node.Mapping(List.of(), rows.get(0).at());
    List<Node> found = new ArrayList<>(Collections.nCopies(rows.size(), none));
    List<Predicate<SheetColumn>> sameIn =
        List.of(
            column -> true,
            column -> Stream.of("verdict", "if", "only-if").anyMatch(column.path()::contains),
            column -> false);
    for (Predicate<SheetColumn> shown : sameIn) {
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        Optional<Node> partner =
            found.get(i).equals(none)
                ? left.stream().filter(own -> isSame(own, row, shown)).findFirst()
                : Optional.empty();
        if (partner.isPresent()) {
          found.set(i, partner.get());
          left.remove(partner.get());
        }
      }
    }
    return found;
  }

  private boolean isSame(Node judgement, Row row, Predicate<SheetColumn> shown) {
    return layout.verdicts().stream()
        .filter(column -> !column.path().isEmpty() && shown.test(column))
        .allMatch(
            column -> {
              String there =
                  CellValues.at(judgement, column.path())
                      .map(own -> CellValues.shown(own, column))
                      .orElse("");
              return NodeValues.plain(row.cell(column)).orElse("").equals(there.strip());
            });
  }

  private @Nullable Node steps(Node.Mapping entry, List<Row> rows) {
    List<Node> was = entry.get("steps").map(Node::items).orElse(List.of());
    List<Node> steps = new ArrayList<>();
    for (NumberedRow own : inOrder(rows)) {
      int place = (int) own.number();
      boolean isThere = own.number() == place && place >= 1 && place <= was.size();
      steps.add(step(own.row(), isThere ? was.get(place - 1) : null));
    }
    return steps.isEmpty() ? null : new Node.Sequence(steps, rows.get(0).at());
  }

  private record NumberedRow(double number, Row row) {}

  /** Rows by their numbers; one without a number follows the row above it. */
  private List<NumberedRow> inOrder(List<Row> rows) {
    List<NumberedRow> numbered = new ArrayList<>();
    double last = 0;
    for (Row row : rows) {
      Node cell = row.cell(WorkbookLayout.NUMBER);
      double number = last + 1e-6;
      if (cell instanceof Node.Numeral own) {
        number = Double.parseDouble(own.digits());
      } else if (!NodeValues.isBlank(cell)) {
        String what = "\"" + NodeValues.plain(cell).orElse("") + "\" is no number";
        problems.add(
            cell.at(), ProblemCode.WRONG_TYPE, what, "write a number; 2.5 stands between 2 and 3");
      }
      last = number;
      numbered.add(new NumberedRow(number, row));
    }
    return numbered.stream()
        .sorted((one, other) -> Double.compare(one.number(), other.number()))
        .toList();
  }

  private Node step(Row row, @Nullable Node was) {
    SheetColumn text =
        layout.steps().stream()
            .filter(own -> own.path().equals(List.of("text")))
            .findFirst()
            .orElseThrow();
    Position at = row.cell(text).at();
    Node.Mapping before =
        was instanceof Node.Mapping mapping
            ? new Node.Mapping(mapping.members(), at)
            : was == null
                ? new Node.Mapping(List.of(), at)
                : new Node.Mapping(List.of(new Node.Member("text", at, was)), at);
    Node.Mapping step = withCells(before, row, layout.steps());
    boolean isText = step.members().size() == 1 && step.members().get(0).key().equals("text");
    boolean wasMapping = was instanceof Node.Mapping;
    return isText && !wasMapping ? step.members().get(0).value() : step;
  }
}
