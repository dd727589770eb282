package org.leaven.importer.map;

import java.util.List;
import java.util.Set;

/**
 * The import map: how records are converted to entries.
 *
 * @param format where the records are
 * @param joins other files whose records belong to them, in the order of joining
 * @param where conditions on a record, without which it is left out
 * @param folder target folder below {@code content/}; empty for the one named after the noun for
 *     entries
 * @param media folder of the pictures to copy, relative to the map; empty for none
 * @param ignored fields that are left out on purpose
 * @param ignoresOthers whether every field that the map does not name is left out on purpose
 */
public record ImportMap(
    SourceFormat format,
    List<JoinedFile> joins,
    List<FieldTest> where,
    String folder,
    String media,
    Set<String> ignored,
    boolean ignoresOthers,
    EntryTemplate.Branch entry) {
  public ImportMap {
    joins = List.copyOf(joins);
    where = List.copyOf(where);
    ignored = Set.copyOf(ignored);
  }
}
