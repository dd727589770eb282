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

  /**
   * Reads an optional map.
   *
   * @param keys those of the mappings below the ids; none where an item may be a text
   */
  <T extends HasId> UniqueIdMap<T> read(
      MappingFields fields, String key, AllowedKeys keys, Function<Node.Member, T> item) {
    Optional<Node> node = fields.node(key);
    if (node.isEmpty()) {
      return new UniqueIdMap<>(List.of(), !fields.has(key));
    }
    return reader
        .members(node.get(), NodeReader.quoted(key))
        .map(members -> items(ShallowKeys.removed(members, keys, reader), item))
        .orElse(UniqueIdMap.unread());
  }

  /** Reads a map that must not be empty. */
  <T extends HasId> UniqueIdMap<T> filled(
      MappingFields fields, String key, AllowedKeys keys, Function<Node.Member, T> item) {
    UniqueIdMap<T> idMap = read(fields, key, keys, item);
    boolean isEmpty = idMap.isWhole() && idMap.items().isEmpty();
    if (isEmpty) {
      fields
          .node(key)
          .ifPresent(node -> reader.badValue(node.at(), "\"" + key + "\" is empty", "add one"));
    }
    return isEmpty ? UniqueIdMap.unread() : idMap;
  }

  private <T extends HasId> UniqueIdMap<T> items(
      ShallowKeys.Kept kept, Function<Node.Member, T> item) {
    Map<String, T> items = new LinkedHashMap<>();
    for (Node.Member member : kept.members()) {
      Ids.check(new Located<>(member.key(), member.keyAt()), reader.problems());
      items.putIfAbsent(member.key(), item.apply(member));
    }
    return new UniqueIdMap<>(List.copyOf(items.values()), kept.isWhole());
  }
}
