package org.leaven.verify;

import java.util.ArrayList;
import java.util.List;

/** Parses CSV as RFC 4180 describes it. */
final class CsvReader {
  private final List<List<String>> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> row = new ArrayList<>();

  private CsvReader() {}

  static List<List<String>> rows(String text) {
    CsvReader reader = new CsvReader();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDouble = isQuoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (isDouble) {
        reader.cell.append('"');
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (isQuoted || (c != ',' && c != '\r' && c != '\n')) {
        reader.cell.append(c);
      } else {
        reader.end(c);
      }
    }
    return reader.rows;
  }

  private void end(char c) {
    if (c != '\n') {
      row.add(cell.toString());
      cell.setLength(0);
    }
    if (c == '\r') {
      rows.add(row);
      row = new ArrayList<>();
    }
  }
}
