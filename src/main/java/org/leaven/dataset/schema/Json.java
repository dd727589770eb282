package org.leaven.dataset.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.tree.Node;

/** JSON that can be changed: maps, lists, texts, numbers as written, flags. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** A number, as its author wrote it. */
  private record Digits(String digits) {}

  static @Nullable Object of(Node node) {
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
      return new Digits(numeral.digits());
    }
    return node instanceof Node.Flag flag ? flag.value() : null;
  }

  /** Two spaces a level; the members in their order. */
  static String write(@Nullable Object value) {
    Json json = new Json();
    json.value(value, "\n");
    return json.out.append('\n').toString();
  }

  private void value(@Nullable Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      all(map.entrySet(), "{", "}", line);
    } else if (value instanceof List<?> list) {
      all(list, "[", "]", line);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Digits digits) {
      out.append(digits.digits());
    } else {
      out.append(value);
    }
  }

  private void all(Iterable<?> items, String open, String close, String line) {
    String inner = line + "  ";
    String separator = inner;
    out.append(open);
    for (Object item : items) {
      out.append(separator);
      if (item instanceof Map.Entry<?, ?> member) {
        text(String.valueOf(member.getKey()));
        out.append(": ");
        value(member.getValue(), inner);
      } else {
        value(item, inner);
      }
      separator = "," + inner;
    }
    out.append(separator.equals(inner) ? "" : line).append(close);
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> out.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
      }
    }
    out.append('"');
  }
}
