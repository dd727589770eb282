package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Finds keys that stand among ids, since they are not indented far enough: a {@code reason} below a
 * topic's id, in the same column.
 *
 * <p>Each is one {@code wrong-type}, and none is taken for an id. What they belong to is left out
 * where it is otherwise empty.
 */
final class ShallowKeys {
  private final AllowedKeys keys;
  private final Problems problems;
  private final List<Node.Member> members = new ArrayList<>();
  private Node.@Nullable Member before;
  private boolean isWhole = true;

  private ShallowKeys(AllowedKeys keys, Problems problems) {
    this.keys = keys;
    this.problems = problems;
  }

  /**
   * The members of a mapping whose keys are ids.
   *
   * @param isWhole false where some were left out
   */
  record Kept(List<Node.Member> members, boolean isWhole) {}

  /**
   * Reports such keys and leaves them out.
   *
   * @param keys those of the mappings below the ids
   */
  static Kept removed(List<Node.Member> members, AllowedKeys keys, NodeReader reader) {
    ShallowKeys shallow = new ShallowKeys(keys, reader.problems());
    members.forEach(shallow::take);
    return new Kept(List.copyOf(shallow.members), shallow.isWhole);
  }

  private void take(Node.Member member) {
    Node.Member above = before;
    if (above == null || !isShallow(member, above)) {
      members.add(member);
      before = member;
      return;
    }
    problems.add(
        member.keyAt(),
        ProblemCode.WRONG_TYPE,
        NodeReader.quoted(member.key()) + " must be a mapping, not " + member.value().kind(),
        "indent it, if it belongs to " + NodeReader.quoted(above.key()));
    if (above.value() instanceof Node.Nothing) {
      members.remove(above);
    }
    isWhole = false;
  }

  /** Text in braces has no indentation; its keys have different columns or one line. */
  private boolean isShallow(Node.Member member, Node.Member above) {
    Position at = member.keyAt();
    Position id = above.keyAt();
    boolean isAmongIds = at.line() > id.line() && at.column() == id.column();
    boolean isValue =
        !(member.value() instanceof Node.Mapping || member.value() instanceof Node.Nothing);
    return isAmongIds && isValue && keys.allowed().contains(member.key());
  }
}
