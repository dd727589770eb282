package org.leaven.edition.api;

import java.util.List;

/**
 * A table as text (RFC 4180), made for spreadsheets: lines end in CR and LF, a byte-order mark says
 * that it is UTF-8, and a text that a spreadsheet would take for a formula begins with an
 * apostrophe, so that nothing in it is ever run.
 */
final class CsvWriter {
  private static final String FORMULAS = "=+-@\t\r";

  private final StringBuilder out = new StringBuilder("\uFEFF");

  CsvWriter(List<String> columns) {
    row(columns);
  }

  void row(List<String> cells) {
    out.append(String.join(",", cells.stream().map(CsvWriter::cell).toList())).append("\r\n");
  }

  private static String cell(String given) {
    boolean isFormula = !given.isEmpty() && FORMULAS.indexOf(given.charAt(0)) >= 0;
    String text = isFormula ? "'" + given : given;
    boolean isPlain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    boolean isStripped = text.equals(text.strip());
    return isPlain && isStripped ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
