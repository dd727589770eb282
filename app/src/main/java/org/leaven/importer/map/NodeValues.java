package org.leaven.importer.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.sourceedit.NodeTrees;

/** Gets plain values from nodes, and compares nodes by what they hold. */
public final class NodeValues {
  private static final Position NOWHERE = Position.startOf("");

  private NodeValues() {}

  public static boolean isBlank(Node node) {
    return node instanceof Node.Nothing
        || (node instanceof Node.Text text && text.value().isBlank())
        || (node instanceof Node.Sequence list && list.items().isEmpty())
        || (node instanceof Node.Mapping mapping && mapping.members().isEmpty());
  }

  /** A text, a number or a flag as text without white space at its ends. */
  public static Optional<String> plain(Node node) {
    if (node instanceof Node.Text text) {
      return Optional.of(text.value().strip());
    }
    if (node instanceof Node.Numeral numeral) {
      return Optional.of(numeral.digits());
    }
    return node instanceof Node.Flag flag
        ? Optional.of(String.valueOf(flag.value()))
        : Optional.empty();
  }

  /** A mapping to be written, of maps, lists, texts and flags; what is empty is left out. */
  public static Node.Mapping mapping(Map<String, ?> values) {
    List<Node.Member> members = new ArrayList<>();
    values.forEach((key, value) -> members.add(new Node.Member(key, NOWHERE, node(value))));
    members.removeIf(own -> isBlank(own.value()));
    return new Node.Mapping(members, NOWHERE);
  }

  @SuppressWarnings("unchecked") // only maps with texts as keys are given
  private static Node node(Object value) {
    if (value instanceof Map<?, ?> map) {
      return mapping((Map<String, ?>) map);
    }
    if (value instanceof List<?> list) {
      return new Node.Sequence(list.stream().map(NodeValues::node).toList(), NOWHERE);
    }
    return value instanceof Boolean flag
        ? new Node.Flag(flag, NOWHERE)
        : new Node.Text((String) value, NOWHERE);
  }

  public static Node nothing(Position at) {
    return new Node.Text("", at);
  }

  /** The items of a list; any other node alone. */
  public static Stream<Node> items(Node node) {
    return node instanceof Node.Sequence list
        ? list.items().stream().flatMap(NodeValues::items)
        : Stream.of(node);
  }

  /** Both nodes as one list, in which nothing stands twice. */
  public static Node joined(Node one, Node other) {
    List<Node> all = new ArrayList<>();
    Stream.concat(items(one), items(other))
        .filter(node -> all.stream().noneMatch(there -> NodeTrees.isSame(there, node)))
        .forEach(all::add);
    boolean isOne = all.size() == 1 && !(one instanceof Node.Sequence);
    return isOne ? all.get(0) : new Node.Sequence(all, one.at());
  }
}
