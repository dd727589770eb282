package org.leaven.edition.api;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes CSV (RFC 4180) for spreadsheets.
 *
 * <p>Lines end in CR and LF, a byte-order mark marks the file as UTF-8, and a text that a
 * spreadsheet would take for a formula gets an apostrophe in front, so that it is never run. A
 * negative number is none.
 */
final class CsvWriter {
  private static final String FORMULAS = "=+-@\t\r";

  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

  private final StringBuilder out = new StringBuilder("\uFEFF");

  CsvWriter(List<String> columns) {
    row(columns);
  }

  void row(List<String> cells) {
    out.append(String.join(",", cells.stream().map(CsvWriter::cell).toList())).append("\r\n");
  }

  private static String cell(String given) {
    boolean isFormula =
        !given.isEmpty()
            && FORMULAS.indexOf(given.charAt(0)) >= 0
            && !NUMBER.matcher(given).matches();
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
