package org.leaven.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;

/** Documents as plain maps, lists, texts, numbers, booleans and nulls, easy to change and write. */
final class PlainNodes {
  private PlainNodes() {}

  /** A node without its places; of a key met twice, the first counts. */
  static @Nullable Object of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      mapping.members().forEach(own -> map.putIfAbsent(own.key(), of(own.value())));
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
    if (node instanceof Node.Numeral number) {
      return new BigDecimal(number.digits());
    }
    return node instanceof Node.Flag flag ? flag.value() : null;
  }

  static String json(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    write(value, json);
    return json.toString();
  }

  private static void write(@Nullable Object value, StringBuilder json) {
    if (value instanceof Map<?, ?> map) {
      json.append('{');
      String comma = "";
      for (Map.Entry<?, ?> member : map.entrySet()) {
        json.append(comma);
        comma = ", ";
        writeText(String.valueOf(member.getKey()), json);
        json.append(": ");
        write(member.getValue(), json);
      }
      json.append('}');
    } else if (value instanceof List<?> list) {
      json.append('[');
      String comma = "";
      for (Object item : list) {
        json.append(comma);
        comma = ", ";
        write(item, json);
      }
      json.append(']');
    } else if (value instanceof String text) {
      writeText(text, json);
    } else {
      json.append(value);
    }
  }

  private static void writeText(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
