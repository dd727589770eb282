package org.leaven.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) that can also be embedded in a script element. It escapes every {@code <},
 * every line separator and every unpaired surrogate.
 *
 * <p>Values are strings, numbers, booleans, null, and lists and maps of them. The same values give
 * the same bytes: keys stay in the map's order.
 */
public final class Json {
  private static final String INDENT = "  ";
  private static final int FOUR_DIGITS = 0x10000;

  private final StringBuilder out = new StringBuilder();
  private final boolean isPretty;

  private Json(boolean isPretty) {
    this.isPretty = isPretty;
  }

  /** A number, with the digits as its author wrote them. */
  public record Numeral(String digits) {
    @Override
    public String toString() {
      return digits;
    }
  }

  /** A value as JSON without white space. */
  public static String compact(@Nullable Object value) {
    Json json = new Json(false);
    json.value(value, "");
    return json.out.toString();
  }

  /**
   * A value as indented JSON: one member or item per line, two spaces per level, and a line feed at
   * the end.
   */
  public static String pretty(@Nullable Object value) {
    Json json = new Json(true);
    json.value(value, "\n");
    return json.out.append('\n').toString();
  }

  /** A string as JSON, in double quotes. */
  public static String text(String text) {
    Json json = new Json(false);
    json.string(text);
    return json.out.toString();
  }

  /** A list of strings as a JSON array. */
  public static String texts(Collection<String> texts) {
    return compact(List.copyOf(texts));
  }

  /** A JSON array of values that are JSON already. */
  public static String array(Collection<String> written) {
    return "[" + String.join(",", written) + "]";
  }

  private void value(@Nullable Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      all(new ArrayList<>(map.entrySet()), "{}", line);
    } else if (value instanceof List<?> list) {
      all(list, "[]", line);
    } else if (value instanceof Map.Entry<?, ?> member) {
      string(String.valueOf(member.getKey()));
      out.append(isPretty ? ": " : ":");
      value(member.getValue(), line);
    } else if (value instanceof String text) {
      string(text);
    } else if (isPlain(value)) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("no JSON for " + value);
    }
  }

  private static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Numeral;
  }

  private void all(List<?> items, String brackets, String line) {
    String inner = isPretty ? line + INDENT : "";
    out.append(brackets.charAt(0));
    for (int i = 0; i < items.size(); i++) {
      out.append(i > 0 ? "," : "").append(inner);
      value(items.get(i), inner);
    }
    out.append(isPretty && !items.isEmpty() ? line : "").append(brackets.charAt(1));
  }

  private void string(String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!needsNoEscape(text.charAt(i))) {
        out.append(text, done, i);
        character(text, i);
        done = i + 1;
      }
    }
    out.append(text, done, text.length()).append('"');
  }

  /** Whether a character never needs escaping, whatever its neighbours are. */
  private static boolean needsNoEscape(char c) {
    return c < '\u2028' && c >= ' ' && c != '"' && c != '\\' && c != '<';
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
        if (c < ' '
            || c == '<'
            || c == '\u2028'
            || c == '\u2029'
            || isUnpairedSurrogate(text, at)) {
          out.append("\\u").append(Integer.toHexString(FOUR_DIGITS | c), 1, 5);
        } else {
          out.append(c);
        }
      }
    }
  }

  /** Whether a character is an unpaired surrogate, which cannot be written in UTF-8. */
  private static boolean isUnpairedSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
