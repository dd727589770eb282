package org.leaven.source;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes pieces of JSON. */
public final class JsonText {
  private JsonText() {}

  /** A text in quotes, with what JSON and scripts reserve escaped. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        default -> {
          if (c < ' ') {
            String digits = Integer.toHexString(c);
            quoted.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** A list of values that are JSON already once written. */
  public static <T> String list(Collection<T> values, Function<T, String> writer) {
    return values.stream().map(writer).collect(Collectors.joining(",", "[", "]"));
  }
}
