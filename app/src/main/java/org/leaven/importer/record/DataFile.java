package org.leaven.importer.record;

import java.util.Map;
import org.leaven.dataset.parse.Node;

/**
 * A data file to import, parsed into a tree.
 *
 * @param names names for its records, such as {@code $file}
 * @param isRecord whether the whole file is one record, unless the map names records in it
 */
record DataFile(String path, Node root, Map<String, Node> names, boolean isRecord) {
  /** The name for the title of a table, if there is one above its headings. */
  static final String TITLE = "$title";
}
