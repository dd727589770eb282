package org.leaven.importer.record;

import java.util.List;
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
    Position at = moved(path, lines, node.at());
    if (node instanceof Node.Sequence list) {
      return new Node.Sequence(
          list.items().stream().map(item -> to(path, lines, item)).toList(), at);
    }
    if (node instanceof Node.Mapping mapping) {
      List<Node.Member> members =
          mapping.members().stream()
              .map(
                  member ->
                      new Node.Member(
                          member.key(),
                          moved(path, lines, member.keyAt()),
                          to(path, lines, member.value())))
              .toList();
      return new Node.Mapping(members, at);
    }
    return node.movedTo(at);
  }

  static Position moved(String path, int lines, Position at) {
    return new Position(path, at.line() + lines, at.column());
  }
}
