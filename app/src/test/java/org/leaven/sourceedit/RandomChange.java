package org.leaven.sourceedit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.WrittenNode;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Position;

/** Changes one place of a tree: another text, a key or item more, one less, or another shape. */
final class RandomChange {
  private static final Position AT = Position.startOf("");

  private final Random random;
  private String told = "";
  private List<Integer> path = List.of();

  RandomChange(Random random) {
    this.random = random;
  }

  String told() {
    return told;
  }

  Node of(Node root) {
    path = new ArrayList<>();
    return changed(root);
  }

  private Node changed(Node node) {
    if (node instanceof Node.Mapping mapping && !mapping.members().isEmpty() && deeper()) {
      int at = random.nextInt(mapping.members().size());
      path.add(at);
      List<Node.Member> members = new ArrayList<>(mapping.members());
      Node.Member own = members.get(at);
      members.set(at, new Node.Member(own.key(), AT, changed(own.value())));
      return new Node.Mapping(members, AT);
    }
    if (node instanceof Node.Sequence list && !list.items().isEmpty() && deeper()) {
      int at = random.nextInt(list.items().size());
      path.add(at);
      List<Node> items = new ArrayList<>(list.items());
      items.set(at, changed(items.get(at)));
      return new Node.Sequence(items, AT);
    }
    if (node instanceof Node.Mapping mapping) {
      return members(mapping);
    }
    return node instanceof Node.Sequence list ? items(list) : value();
  }

  private boolean deeper() {
    return random.nextInt(4) > 0;
  }

  private Node members(Node.Mapping mapping) {
    List<Node.Member> members = new ArrayList<>(mapping.members());
    if (members.size() > 1 && random.nextBoolean()) {
      told = "removed key " + members.remove(random.nextInt(members.size())).key();
    } else {
      told = "added key new";
      int at = random.nextInt(members.size() + 1);
      members.add(at, new Node.Member("new", AT, value()));
    }
    return new Node.Mapping(members, AT);
  }

  private Node items(Node.Sequence list) {
    List<Node> items = new ArrayList<>(list.items());
    if (!items.isEmpty() && random.nextBoolean()) {
      int at = random.nextInt(items.size());
      told = "removed item " + at;
      items.remove(at);
    } else {
      int at = random.nextInt(items.size() + 1);
      told = "added item " + at;
      items.add(at, value());
    }
    return new Node.Sequence(items, AT);
  }

  private Node value() {
    told += " value";
    Node text = new Node.Text(RandomYaml.text(random), AT);
    return switch (random.nextInt(8)) {
      case 0 -> new Node.Mapping(List.of(new Node.Member("x", AT, text)), AT);
      case 1 -> new Node.Sequence(List.of(text, new Node.Numeral("5", AT)), AT);
      case 2 -> new Node.Flag(true, AT);
      case 3 -> new Node.Nothing(AT);
      default -> text;
    };
  }

  /**
   * How many lines of the file may differ: those of the value at the place of the change.
   *
   * @param index of the item of the file that was changed; -1 for the whole file
   */
  int mostLines(SourceFile file, int index) {
    WrittenNode root = WrittenNode.rootOf(file);
    WrittenNode node = index < 0 ? root : root.items().get(index);
    int aliases = (int) file.text().chars().filter(c -> c == '*' || c == '&').count();
    for (int at : path) {
      if (at >= node.items().size()) {
        return Integer.MAX_VALUE; // inside an alias
      }
      node = node.items().get(at);
    }
    String written = file.text().substring(node.from(), node.end());
    return (int) written.lines().count() + 1 + aliases;
  }
}
