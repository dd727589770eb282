package org.leaven.importer.map;

import java.util.List;

/**
 * Where the records are in a file or folder.
 *
 * @param records the paths of the records; empty when the file is their list
 * @param separator between the cells of a table; empty when it is to be guessed
 * @param sheet the sheet of a workbook; empty when it has only one
 * @param files which files of a folder are read, as {@code *.md}; empty for all that can be
 */
public record SourceFormat(List<String> records, String separator, String sheet, String files) {
  public SourceFormat {
    records = List.copyOf(records);
  }
}
