package org.leaven.rename;

import java.util.ArrayList;
import java.util.List;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.source.problem.Position;

/** Finds the places in data files where an entry's id stands as a value: its own, and relations. */
final class IdReferences {
  private final String id;
  private final List<Position> found = new ArrayList<>();

  private IdReferences(String id) {
    this.id = id;
  }

  /** The places in an entry file, or in a translation of one. */
  static List<Position> inEntries(Node root, String id) {
    IdReferences references = new IdReferences(id);
    root.items().forEach(references::entry);
    return references.found;
  }

  /** The places in the main file: the examples of the front page. */
  static List<Position> inMainFile(Node root, String id) {
    IdReferences references = new IdReferences(id);
    value(root, "theme").stream()
        .flatMap(theme -> value(theme, "home").stream())
        .flatMap(home -> value(home, "examples").stream())
        .forEach(references::add);
    return references.found;
  }

  private void entry(Node entry) {
    value(entry, "id").forEach(this::add);
    RawRelation.KINDS.forEach(key -> value(entry, key).forEach(this::add));
    for (Node verdicts : value(entry, "verdicts")) {
      for (Node.Member topic : verdicts.members()) {
        topic.value().items().forEach(own -> value(own, "includes").forEach(this::add));
      }
    }
    value(entry, "withdrawn").forEach(own -> value(own, "instead").forEach(this::add));
  }

  private void add(Node reference) {
    for (Node item : reference.items()) {
      if (item instanceof Node.Text text && text.value().equals(id)) {
        found.add(text.at());
      }
      value(item, "entry").forEach(this::add);
    }
  }

  static List<Node> value(Node node, String key) {
    return node.members().stream()
        .filter(member -> member.key().equals(key))
        .map(Node.Member::value)
        .toList();
  }
}
