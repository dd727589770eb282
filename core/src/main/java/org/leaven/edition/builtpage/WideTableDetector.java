package org.leaven.edition.builtpage;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds tables that are too wide for a page of the EPUB or PDF, where their cells are shown below
 * each other, each with the name of its column.
 */
public final class WideTableDetector {
  /** With more columns, some are too narrow for a word of usual length. */
  private static final int MAX_COLUMNS = 9;

  private WideTableDetector() {}

  /**
   * The names of the columns of a table that is too wide. Empty for other tables, and where no row
   * names all columns or a cell spans several.
   */
  public static List<String> columns(Element table) {
    Elements headerRows = table.select("> thead > tr:not(:has(> td))");
    int columns = headerRows.size() == 1 ? headerRows.get(0).childrenSize() : 0;
    boolean isPlain =
        columns > MAX_COLUMNS
            && table.select("> * > tr").stream().allMatch(row -> row.childrenSize() == columns)
            && table.select("> * > tr > [colspan], > * > tr > [rowspan]").isEmpty();
    return isPlain
        ? headerRows.get(0).children().stream().map(cell -> cell.text().strip()).toList()
        : List.of();
  }
}
