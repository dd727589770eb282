package org.leaven.importer;

import java.util.Set;

/**
 * The import map: how records are converted to entries.
 *
 * @param records where the list of records is in the file; empty when the file is that list
 * @param separator between the cells of a table; empty when it is to be guessed
 * @param folder target folder below {@code content/}; empty for the one named after the noun for
 *     entries
 * @param ignored fields that are left out on purpose
 * @param ignoresOthers whether every field that the map does not name is left out on purpose
 */
record ImportMap(
    String records,
    String separator,
    String folder,
    Set<String> ignored,
    boolean ignoresOthers,
    EntryTemplate.Branch entry) {
  ImportMap {
    ignored = Set.copyOf(ignored);
  }
}
