package org.leaven.importer;

import java.util.Set;

/**
 * How records become entries.
 *
 * @param records where the list of records is in the file; empty when the file is that list
 * @param separator between the cells of a table; empty when it is to be guessed
 * @param folder below {@code content/}; empty for the one named after what entries are
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
