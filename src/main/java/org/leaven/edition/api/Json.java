package org.leaven.edition.api;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259): maps, lists, texts, whole numbers, truths and nothing. The same values
 * give the same bytes: keys stay in the map's order, lines end in a line feed, and characters are
 * escaped only where they must be, or where HTML or JavaScript would take them for something else.
 */
public final class Json {
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** A whole file, in UTF-8. */
  public static byte[] file(Map<String, ?> object) {
    return text(object).getBytes(StandardCharsets.UTF_8);
  }

  /** The same as text. */
  public static String text(Map<String, ?> object) {
    Json json = new Json();
    json.value(object, "\n");
    return json.out.append('\n').toString();
  }

  private void value(@Nullable Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      object(map, line);
    } else if (value instanceof List<?> list) {
      array(list, line);
    } else if (value instanceof String text) {
      string(text);
    } else if (value == null || value instanceof Boolean || value instanceof Integer) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private void object(Map<?, ?> map, String line) {
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    out.append('{');
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(line).append(INDENT);
      string(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), line + INDENT);
      out.append(entries.hasNext() ? "," : line);
    }
    out.append('}');
  }

  private void array(List<?> list, String line) {
    Iterator<?> items = list.iterator();
    out.append('[');
    while (items.hasNext()) {
      out.append(line).append(INDENT);
      value(items.next(), line + INDENT);
      out.append(items.hasNext() ? "," : line);
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i);
    }
    out.append('"');
  }

  private void character(String text, int at) {
    char c = text.charAt(at);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || isAlone(text, at)) {
          out.append("\\u").append(hex(c));
        } else {
          out.append(c);
        }
      }
    }
  }

  /** Half a character beyond the first 65,536 cannot be written in UTF-8. */
  private static boolean isAlone(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
