package org.leaven.importer;

import java.nio.file.Path;

/**
 * What to import: a file of records, the map that says how they become entries, and the knowledge
 * base that gets them.
 *
 * @param file the file with the records: JSON, YAML, CSV or TSV
 * @param map the file with the import map
 * @param source the folder of the knowledge base to import into
 * @param replaces whether existing entry files that differ are overwritten
 * @param writes whether anything is written at all
 */
public record ImportOptions(Path file, Path map, Path source, boolean replaces, boolean writes) {}
