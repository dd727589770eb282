package org.leaven.sourceedit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Position;

/** Compares and changes trees of values, without regard to where and how they are written. */
public final class NodeTrees {
  static final Position NOWHERE = Position.startOf("");

  private NodeTrees() {}

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

  /** Whether a file, when it is read, has the meaning of a value. */
  static boolean isMeantBy(SourceFile file, Node wanted) {
    return TreeParser.read(file).value().filter(now -> isSame(now, wanted)).isPresent();
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

  /**
   * A mapping with another value of a key.
   *
   * @param value null removes the key
   */
  public static Node.Mapping with(Node.Mapping mapping, String key, @Nullable Node value) {
    List<Node.Member> members = new ArrayList<>();
    boolean isThere = false;
    for (Node.Member member : mapping.members()) {
      boolean isIt = member.key().equals(key);
      isThere |= isIt;
      if (!isIt) {
        members.add(member);
      } else if (value != null) {
        members.add(new Node.Member(key, member.keyAt(), value));
      }
    }
    if (!isThere && value != null) {
      members.add(new Node.Member(key, value.at(), value));
    }
    return new Node.Mapping(members, mapping.at());
  }

  /** The same for a value deeper inside; a mapping that gets empty is removed. */
  public static Node.Mapping with(Node.Mapping mapping, List<String> path, @Nullable Node value) {
    String key = path.get(0);
    if (path.size() == 1) {
      return with(mapping, key, value);
    }
    Optional<Node> there = mapping.get(key);
    if (there.isEmpty() && value == null) {
      return mapping;
    }
    Node.Mapping inner =
        there.isPresent() && there.get() instanceof Node.Mapping own
            ? own
            : new Node.Mapping(List.of(), mapping.at());
    Node.Mapping changed = with(inner, path.subList(1, path.size()), value);
    return with(mapping, key, changed.members().isEmpty() ? null : changed);
  }
}
