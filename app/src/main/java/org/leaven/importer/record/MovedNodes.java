package org.leaven.importer.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;

/** Gives all nodes of a tree the positions that they have in a larger file. */
final class MovedNodes {
  private MovedNodes() {}

  /**
   * The same tree in another file.
   *
   * @param lines how far below it stands there
   */
  static Node to(String path, int lines, Node node) {
    return moved(node, at -> moved(path, lines, at));
  }

  /** The same tree with one position for all its nodes. */
  static Node allAt(Position place, Node node) {
    return moved(node, at -> place);
  }

  static Position moved(String path, int lines, Position at) {
    return new Position(path, at.line() + lines, at.column());
  }

  private static Node moved(Node node, UnaryOperator<Position> move) {
    Position at = move.apply(node.at());
    if (node instanceof Node.Sequence list) {
      return new Node.Sequence(list.items().stream().map(item -> moved(item, move)).toList(), at);
    }
    if (node instanceof Node.Mapping mapping) {
      List<Node.Member> members =
          mapping.members().stream().map(member -> moved(member, move)).toList();
      return new Node.Mapping(members, at);
    }
    return node.movedTo(at);
  }

  private static Node.Member moved(Node.Member member, UnaryOperator<Position> move) {
    return new Node.Member(member.key(), move.apply(member.keyAt()), moved(member.value(), move));
  }
}
