package org.leaven.importer.record;

import java.util.Map;
import org.leaven.dataset.parse.Node;

/**
 * A file that was read.
 *
 * @param names names for its records, such as {@code $file}
 * @param isRecord whether the whole file is one record, unless the map names records in it
 */
record DataFile(String path, Node root, Map<String, Node> names, boolean isRecord) {}
