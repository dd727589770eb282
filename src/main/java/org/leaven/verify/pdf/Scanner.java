package org.leaven.verify.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads values one after the other from bytes of a PDF file (ISO 32000-1, 7.2 and 7.3). */
final class Scanner {
  private static final String DELIMITERS = "()<>[]{}/%";

  private final byte[] bytes;
  private int at;

  Scanner(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  int at() {
    return at;
  }

  boolean hasNext() {
    skipBlanks();
    return at < bytes.length;
  }

  private void skipBlanks() {
    while (at < bytes.length && (isBlank(bytes[at]) || bytes[at] == '%')) {
      if (bytes[at] == '%') {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
      } else {
        at++;
      }
    }
  }

  private static boolean isBlank(byte octet) {
    return octet == 0 || octet == 9 || octet == 10 || octet == 12 || octet == 13 || octet == 32;
  }

  /** The next value; a number of an object with its generation becomes a reference. */
  Value next() {
    skipBlanks();
    byte first = bytes[at];
    if (first == '/') {
      at++;
      return new Value.Name(decoded(word()));
    }
    if (first == '(') {
      return literal();
    }
    if (first == '[') {
      at++;
      return new Value.Array(until("]"));
    }
    if (first == '<') {
      return bytes[at + 1] == '<' ? dictionary() : hexadecimal();
    }
    if (first == ']' || first == '>') {
      int length = first == '>' ? 2 : 1;
      at += length;
      return new Value.Word(length == 2 ? ">>" : "]");
    }
    String word = word();
    return word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")
        ? numberOrReference(word)
        : new Value.Word(word);
  }

  private String word() {
    int start = at;
    while (at < bytes.length && !isBlank(bytes[at]) && DELIMITERS.indexOf(bytes[at]) < 0) {
      at++;
    }
    if (at == start && at < bytes.length) {
      at++; // a brace, which is no part of what we read
    }
    return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
  }

  private static String decoded(String name) {
    return name.indexOf('#') < 0
        ? name
        : java.util.regex.Pattern.compile("#([0-9A-Fa-f]{2})")
            .matcher(name)
            .replaceAll(hex -> String.valueOf((char) Integer.parseInt(hex.group(1), 16)));
  }

  private Value numberOrReference(String word) {
    int after = at;
    if (word.matches("\\d+") && hasNext() && bytes[at] == '0') {
      String generation = word();
      if (generation.equals("0") && hasNext() && bytes[at] == 'R') {
        String r = word();
        if (r.equals("R")) {
          return new Value.Reference(Integer.parseInt(word));
        }
      }
    }
    at = after;
    return new Value.Amount(Double.parseDouble(word));
  }

  private List<Value> until(String end) {
    List<Value> values = new ArrayList<>();
    while (hasNext()) {
      Value value = next();
      if (value.equals(new Value.Word(end))) {
        break;
      }
      values.add(value);
    }
    return values;
  }

  private Value dictionary() {
    at += 2;
    List<Value> values = until(">>");
    Map<String, Value> entries = new HashMap<>();
    for (int i = 0; i + 1 < values.size(); i += 2) {
      if (values.get(i) instanceof Value.Name name) {
        entries.put(name.name(), values.get(i + 1));
      }
    }
    return new Value.Dictionary(entries);
  }

  private Value hexadecimal() {
    int end = at;
    while (bytes[end] != '>') {
      end++;
    }
    String digits =
        new String(bytes, at + 1, end - at - 1, StandardCharsets.ISO_8859_1).replaceAll("\\s", "");
    String even = digits.length() % 2 == 0 ? digits : digits + "0";
    at = end + 1;
    return new Value.Text(java.util.HexFormat.of().parseHex(even));
  }

  private Value literal() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int depth = 1;
    at++;
    while (depth > 0) {
      byte octet = bytes[at++];
      if (octet == '\\') {
        text.write(escaped(bytes[at++]));
      } else {
        depth += octet == '(' ? 1 : octet == ')' ? -1 : 0;
        if (depth > 0) {
          text.write(octet);
        }
      }
    }
    return new Value.Text(text.toByteArray());
  }

  private static int escaped(byte octet) {
    return switch (octet) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> octet;
    };
  }
}
