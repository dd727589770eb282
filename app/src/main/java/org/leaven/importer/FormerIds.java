package org.leaven.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.source.problem.Located;
import org.leaven.sourceedit.NodeTrees;

/** The ids that entries had before they were renamed: records may still name them by these. */
final class FormerIds {
  private static final String KEY = "former-ids";
  private static final Set<String> OTHER_REFERENCES = Set.of("entry", "includes", "instead");

  private final Map<String, RawEntry> entries = new HashMap<>();
  private final Map<String, RawEntry> renamed = new HashMap<>();

  FormerIds(List<RawEntry> there) {
    for (RawEntry entry : there) {
      for (Located<String> former : entry.formerIds()) {
        entries.put(former.value(), entry);
        renamed.put(entry.id().value(), entry);
      }
    }
  }

  /** The id that an entry has now. */
  String now(String id) {
    RawEntry entry = entries.get(id);
    return entry == null ? id : entry.id().value();
  }

  /** An entry with the present ids of others. */
  Node.Mapping renamed(Node entry) {
    return new Node.Mapping(
        entry.members().stream()
            .map(own -> new Node.Member(own.key(), own.keyAt(), renamed(own.value(), own.key())))
            .toList(),
        entry.at());
  }

  /** An entry with the former ids that it has in the knowledge base. */
  Node.Mapping added(Node.Mapping entry, String id) {
    RawEntry there = renamed.get(id);
    if (there == null || entry.get(KEY).isPresent()) {
      return entry;
    }
    List<Node> ids =
        there.formerIds().stream()
            .<Node>map(former -> new Node.Text(former.value(), former.at()))
            .toList();
    return NodeTrees.with(entry, KEY, new Node.Sequence(ids, there.at()));
  }

  private Node renamed(Node node, String key) {
    if (node instanceof Node.Sequence list) {
      return new Node.Sequence(
          list.items().stream().map(item -> renamed(item, key)).toList(), list.at());
    }
    if (node instanceof Node.Mapping mapping) {
      return renamed(mapping);
    }
    return node instanceof Node.Text text && isReference(key)
        ? new Node.Text(now(text.value()), text.at())
        : node;
  }

  private static boolean isReference(String key) {
    return RawRelation.KINDS.contains(key) || OTHER_REFERENCES.contains(key);
  }
}
