package org.leaven.dataset.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.HasId;
import org.leaven.dataset.raw.Ids;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.problem.Located;

/** Reads a mapping whose keys are ids; of duplicate ids the first counts. */
final class UniqueIdMapReader {
  private final NodeReader reader;

  UniqueIdMapReader(NodeReader reader) {
    this.reader = reader;
  }

  /** Reads an optional map. */
  <T extends HasId> UniqueIdMap<T> read(
      MappingFields fields, String key, Function<Node.Member, T> item) {
    Optional<Node> node = fields.node(key);
    if (node.isEmpty()) {
      return new UniqueIdMap<>(List.of(), !fields.has(key));
    }
    return reader
        .members(node.get(), NodeReader.quoted(key))
        .map(members -> items(members, item))
        .orElse(UniqueIdMap.unread());
  }

  /** Reads a map that must not be empty. */
  <T extends HasId> UniqueIdMap<T> filled(
      MappingFields fields, String key, Function<Node.Member, T> item) {
    UniqueIdMap<T> idMap = read(fields, key, item);
    boolean isEmpty = idMap.isWhole() && idMap.items().isEmpty();
    if (isEmpty) {
      fields
          .node(key)
          .ifPresent(node -> reader.badValue(node.at(), "\"" + key + "\" is empty", "add one"));
    }
    return isEmpty ? UniqueIdMap.unread() : idMap;
  }

  private <T extends HasId> UniqueIdMap<T> items(
      List<Node.Member> members, Function<Node.Member, T> item) {
    Map<String, T> items = new LinkedHashMap<>();
    for (Node.Member member : members) {
      Ids.check(new Located<>(member.key(), member.keyAt()), reader.problems());
      items.putIfAbsent(member.key(), item.apply(member));
    }
    return new UniqueIdMap<>(List.copyOf(items.values()), true);
  }
}
