package org.leaven.edition.api;

import java.util.List;

/** A table as text (RFC 4180): lines end in CR and LF, and every cell stands as it is. */
final class Csv {
  private final StringBuilder out = new StringBuilder();

  Csv(List<String> columns) {
    row(columns);
  }

  void row(List<String> cells) {
    out.append(String.join(",", cells.stream().map(Csv::cell).toList())).append("\r\n");
  }

  private static String cell(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    boolean isStripped = text.equals(text.strip());
    return isPlain && isStripped ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
