package org.leaven.edition.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Tables of more columns than a page of a book or of paper has room for: there cells stand below
 * each other, each beside the name of its column.
 */
public final class WideTables {
  /** Of more, some have no room for a word of usual length. */
  private static final int MOST_COLUMNS = 9;

  private WideTables() {}

  /**
   * The names of the columns of a table that is too wide; none of one that is not, or where no row
   * names all columns, or cells are as wide as several.
   */
  public static List<String> columns(Element table) {
    Elements heads = table.select("> thead > tr:not(:has(> td))");
    int columns = heads.size() == 1 ? heads.get(0).childrenSize() : 0;
    boolean isPlain =
        columns > MOST_COLUMNS
            && table.select("> * > tr").stream().allMatch(row -> row.childrenSize() == columns)
            && table.select("> * > tr > [colspan], > * > tr > [rowspan]").isEmpty();
    return isPlain
        ? heads.get(0).children().stream().map(cell -> cell.text().strip()).toList()
        : List.of();
  }
}
