package org.leaven.dataset.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.source.Json;

/** Converts nodes to mutable maps and lists that can be written as JSON. */
public final class NodeToJson {
  private NodeToJson() {}

  /** The value of a node: a map, a list, a text, a number with its digits, a flag or null. */
  public static @Nullable Object of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      mapping.members().forEach(member -> map.put(member.key(), of(member.value())));
      return map;
    }
    if (node instanceof Node.Sequence sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      sequence.items().forEach(item -> list.add(of(item)));
      return list;
    }
    if (node instanceof Node.Text text) {
      return text.value();
    }
    if (node instanceof Node.Numeral numeral) {
      return new Json.Numeral(numeral.digits());
    }
    return node instanceof Node.Flag flag ? flag.value() : null;
  }
}
