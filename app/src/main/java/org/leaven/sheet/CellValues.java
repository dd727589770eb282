package org.leaven.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.NodeValues;
import org.leaven.sheet.SheetColumn.Kind;
import org.leaven.source.problem.Position;
import org.leaven.sourceedit.NodeTrees;

/** Converts between the values of a dataset and the cells of a sheet. */
final class CellValues {
  /** In the mapping of a single value, the keys under which the value itself may stand. */
  private static final List<String> OWN = List.of("text", "term", "value", "entry", "verdict");

  private static final String BETWEEN = "; ";

  private CellValues() {}

  /** The value at a path; empty where there is none. */
  static Optional<Node> at(Node node, List<String> path) {
    Optional<Node> found = Optional.of(node);
    for (String key : path) {
      found = found.flatMap(own -> own.get(key));
    }
    return found;
  }

  /** What a cell shows of a value. */
  static String shown(Node value, SheetColumn column) {
    if (column.kind() == Kind.LIST) {
      return value.items().stream()
          .map(item -> label(item, column))
          .collect(Collectors.joining(BETWEEN));
    }
    return value.items().stream()
        .map(item -> label(item, column))
        .collect(Collectors.joining("\n"));
  }

  private static String label(Node item, SheetColumn column) {
    String own = own(item);
    return column.labels().getOrDefault(own, own);
  }

  private static String own(Node item) {
    if (item instanceof Node.Mapping) {
      return OWN.stream()
          .flatMap(key -> item.get(key).stream())
          .findFirst()
          .map(CellValues::own)
          .orElse("");
    }
    return item instanceof Node.Nothing ? "" : NodeValues.plain(item).orElse("");
  }

  /**
   * The value that a cell stands for; what has not changed stays as it is, with all that a cell
   * does not show.
   *
   * @param was the value before; null where there was none
   * @return null where the cell is blank
   */
  static @Nullable Node read(Node cell, SheetColumn column, @Nullable Node was) {
    if (NodeValues.isBlank(cell)) {
      return null;
    }
    String text = NodeValues.plain(cell).orElse("");
    if (was != null && text.equals(shown(was, column).strip())) {
      return was.movedTo(cell.at());
    }
    if (column.kind() == Kind.LIST) {
      return list(text, cell.at(), column, was);
    }
    Node value = single(cell, text, column);
    return was instanceof Node.Mapping mapping ? withOwn(mapping, value) : value;
  }

  private static Node single(Node cell, String text, SheetColumn column) {
    return switch (column.kind()) {
      case AMOUNT -> cell instanceof Node.Numeral ? cell : new Node.Text(text, cell.at());
      case YES_NO ->
          flag(text).<Node>map(is -> new Node.Flag(is, cell.at())).orElse(text(text, cell));
      default -> new Node.Text(id(text, column), cell.at());
    };
  }

  private static Node text(String text, Node cell) {
    return new Node.Text(text, cell.at());
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Node list(String text, Position at, SheetColumn column, @Nullable Node was) {
    List<Node> before = was == null ? new ArrayList<>() : new ArrayList<>(was.items());
    List<Node> items = new ArrayList<>();
    for (String part : text.split("[;\n]", -1)) {
      if (!part.isBlank()) {
        items.add(item(part.strip(), at, column, before));
      }
    }
    boolean isAlone = items.size() == 1 && !(was instanceof Node.Sequence) && isOneOrMany(column);
    return isAlone ? items.get(0) : new Node.Sequence(items, at);
  }

  /** Whether a single value may stand without a list. */
  private static boolean isOneOrMany(SheetColumn column) {
    return column.path().equals(List.of("source"));
  }

  /** The item that was there before, or a new one. */
  private static Node item(String part, Position at, SheetColumn column, List<Node> before) {
    String id = id(part, column);
    for (Node own : before) {
      if (own(own).equals(id)) {
        before.remove(own);
        return own;
      }
    }
    return new Node.Text(id, at);
  }

  /** The id of a label, in any case; a text that is no label stays, and is checked as an id. */
  static String id(String text, SheetColumn column) {
    return Stream.concat(
            column.labels().keySet().stream().filter(text::equals),
            column.labels().entrySet().stream()
                .filter(own -> own.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getKey))
        .findFirst()
        .orElse(text);
  }

  private static Node withOwn(Node.Mapping mapping, Node value) {
    return OWN.stream()
        .filter(key -> mapping.get(key).isPresent())
        .findFirst()
        .<Node>map(key -> NodeTrees.with(mapping, key, value))
        .orElse(value);
  }
}
