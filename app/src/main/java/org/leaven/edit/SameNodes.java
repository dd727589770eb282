package org.leaven.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;

/** Compares values without regard to where and how they are written. */
public final class SameNodes {
  static final Position NOWHERE = Position.startOf("");

  private SameNodes() {}

  /** Whether two values mean the same; the order of keys means nothing. */
  public static boolean isSame(Node a, Node b) {
    if (a instanceof Node.Mapping one && b instanceof Node.Mapping other) {
      Map<String, Node> values = values(one);
      return one.members().size() == other.members().size()
          && values.size() == one.members().size()
          && other.members().stream()
              .allMatch(
                  own -> {
                    Node value = values.get(own.key());
                    return value != null && isSame(value, own.value());
                  });
    }
    if (a instanceof Node.Sequence one && b instanceof Node.Sequence other) {
      return one.items().size() == other.items().size() && isSame(one.items(), other.items());
    }
    if (a instanceof Node.Nothing && b instanceof Node.Nothing) {
      return true;
    }
    return a.movedTo(NOWHERE).equals(b.movedTo(NOWHERE));
  }

  private static boolean isSame(List<Node> one, List<Node> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!isSame(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The values of a mapping by their keys; of a key that is there twice, the last. */
  public static Map<String, Node> values(Node.Mapping mapping) {
    Map<String, Node> values = new HashMap<>();
    mapping.members().forEach(own -> values.put(own.key(), own.value()));
    return values;
  }

  /** Whether a value is a text of several lines. */
  static boolean isLong(Node node) {
    return node instanceof Node.Text text && text.value().contains("\n");
  }
}
