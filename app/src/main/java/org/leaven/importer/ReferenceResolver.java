package org.leaven.importer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.importer.map.FieldSearch;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;

/**
 * Resolves references between records to entry ids, by the value of a field. References to existing
 * entries are resolved by name or id.
 */
final class ReferenceResolver {
  private final Map<String, Map<String, String>> byField = new HashMap<>();
  private final Map<String, String> there = new HashMap<>();

  ReferenceResolver(List<RawEntry> entries) {
    for (RawEntry entry : entries) {
      there.putIfAbsent(entry.name().value(), entry.id().value());
      there.putIfAbsent(entry.id().value(), entry.id().value());
    }
  }

  /** Adds a record under each of the fields by which others may refer to it. */
  void add(Scope record, String id, Collection<String> fields) {
    for (String field : fields) {
      FieldSearch.find(record, field)
          .first()
          .flatMap(NodeValues::plain)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> in(field).putIfAbsent(value, id));
    }
  }

  Optional<String> id(String field, String value) {
    String found = in(field).get(value);
    return Optional.ofNullable(found == null ? there.get(value) : found);
  }

  Collection<String> known(String field) {
    return in(field).keySet();
  }

  private Map<String, String> in(String field) {
    return byField.computeIfAbsent(field, name -> new HashMap<>());
  }
}
