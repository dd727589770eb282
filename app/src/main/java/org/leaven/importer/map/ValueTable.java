package org.leaven.importer.map;

import java.util.Map;
import java.util.Optional;
import org.leaven.dataset.parse.Node;

/**
 * Replaces values by others: by those of the map, or by those in a field of the record.
 *
 * @param rows replacements by value
 * @param field the mapping in the record with more rows; empty when there is none
 * @param others the replacement of all other values; {@code .} keeps them
 */
public record ValueTable(Map<String, Node> rows, String field, Optional<Node> others) {
  public ValueTable {
    rows = Map.copyOf(rows);
  }

  public boolean isUsed() {
    return !rows.isEmpty() || !field.isEmpty() || others.isPresent();
  }

  /** Whether values without a row are kept. */
  public boolean keepsOthers() {
    return others.filter(node -> node instanceof Node.Text t && t.value().equals(".")).isPresent();
  }
}
