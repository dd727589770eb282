package org.leaven.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook whose cells a person has changed; rows and columns count from 1, as Excel does. */
final class EditedWorkbook {
  private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
  private final Map<String, Integer> merged = new LinkedHashMap<>();

  EditedWorkbook(Path file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : book.getSheets().toList()) {
        List<List<Object>> rows = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
          all.forEach(row -> rows.add(cells(row)));
        }
        sheets.put(sheet.getName(), rows);
      }
    }
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell == null || cell.getValue() == null ? "" : cell.getValue()));
    return cells;
  }

  List<List<Object>> rows(String sheet) {
    return sheets.getOrDefault(sheet, List.of());
  }

  /** Puts a value into a cell such as {@code C5}; null empties it. */
  EditedWorkbook set(String sheet, String cell, @Nullable Object value) {
    int column = cell.charAt(0) - 'A';
    int row = Integer.parseInt(cell.substring(1)) - 1;
    List<List<Object>> rows = rows(sheet);
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    List<Object> cells = rows.get(row);
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value == null ? "" : value);
    return this;
  }

  EditedWorkbook removeRow(String sheet, int row) {
    rows(sheet).remove(row - 1);
    return this;
  }

  /** Joins the first cells of two rows, as people do who see the same name twice. */
  EditedWorkbook mergeFirstCells(String sheet, int row) {
    rows(sheet).get(row).set(0, "");
    merged.put(sheet, row);
    return this;
  }

  /** Saves it with its second column hidden. */
  void save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Test", "1.0")) {
      for (Map.Entry<String, List<List<Object>>> own : sheets.entrySet()) {
        Worksheet sheet = book.newWorksheet(own.getKey());
        write(sheet, own.getValue());
        Integer row = merged.get(own.getKey());
        if (row != null) {
          sheet.range(row - 1, 0, row, 0).merge();
        }
      }
    }
  }

  private static void write(Worksheet sheet, List<List<Object>> rows) {
    sheet.hideColumn(1);
    for (int row = 0; row < rows.size(); row++) {
      List<Object> cells = rows.get(row);
      for (int column = 0; column < cells.size(); column++) {
        Object value = cells.get(column);
        if (value instanceof BigDecimal || value instanceof Integer) {
          sheet.value(row, column, (Number) value);
        } else if (value instanceof LocalDate day) {
          sheet.value(row, column, day);
          sheet.style(row, column).format("dd.mm.yyyy").set();
        } else if (value instanceof Boolean flag) {
          sheet.value(row, column, flag);
        } else if (value instanceof String text && text.startsWith("=")) {
          sheet.formula(row, column, text.substring(1));
        } else if (!value.equals("")) {
          sheet.value(row, column, value.toString());
        }
      }
    }
  }
}
