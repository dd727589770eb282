package org.leaven.importer.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.dataset.parse.Node;

/**
 * What the fields of a rule refer to: a value, and names that begin with {@code $}.
 *
 * <p>The names are {@code $record}, {@code $row}, {@code $file}, {@code $folder}, {@code $body},
 * and, inside {@code *}, {@code $key} and {@code $keys}.
 */
public record Scope(Node value, Map<String, Node> names) {
  static final String KEY = "$key";
  static final String KEYS = "$keys";
  private static final String RECORD = "$record";

  public Scope {
    names = Map.copyOf(names);
  }

  /** The scope of a whole record. */
  public static Scope of(Node record, Map<String, Node> names) {
    Map<String, Node> all = new HashMap<>(names);
    all.put(RECORD, record);
    return new Scope(record, all);
  }

  /** The same names with another record. */
  public Scope with(Node record) {
    return of(record, names);
  }

  /** The scope of a value inside, and of the keys on the way to it. */
  public Scope of(FieldSearch.Match match) {
    if (match.keys().isEmpty()) {
      return new Scope(match.value(), names);
    }
    Map<String, Node> all = new HashMap<>(names);
    all.putAll(keys(match));
    return new Scope(match.value(), all);
  }

  /** The names for the keys that a path has matched. */
  public static Map<String, Node> keys(FieldSearch.Match match) {
    List<Node> keys = match.keys();
    if (keys.isEmpty()) {
      return Map.of();
    }
    Node last = keys.get(keys.size() - 1);
    return Map.of(KEY, last, KEYS, new Node.Sequence(keys, last.at()));
  }
}
