package org.leaven.importer;

import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;

/** Gets fields and plain values from nodes. */
final class NodeValues {
  private NodeValues() {}

  /** A field by its full name, otherwise by its path, with names separated by dots. */
  static Optional<Node.Member> field(Node node, String path) {
    if (path.equals(".")) {
      return Optional.of(new Node.Member(path, node.at(), node));
    }
    if (!(node instanceof Node.Mapping mapping)) {
      return Optional.empty();
    }
    for (Node.Member member : mapping.members()) {
      if (member.key().equals(path)) {
        return Optional.of(member);
      }
    }
    int dot = path.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : field(node, path.substring(0, dot))
            .flatMap(member -> field(member.value(), path.substring(dot + 1)));
  }

  static boolean isBlank(Node node) {
    return node instanceof Node.Nothing
        || (node instanceof Node.Text text && text.value().isBlank())
        || (node instanceof Node.Sequence list && list.items().isEmpty())
        || (node instanceof Node.Mapping mapping && mapping.members().isEmpty());
  }

  /** A text, a number or a flag as text without white space at its ends. */
  static Optional<String> plain(Node node) {
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

  static Node nothing(Position at) {
    return new Node.Text("", at);
  }
}
