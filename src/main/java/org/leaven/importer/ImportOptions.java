package org.leaven.importer;

import java.nio.file.Path;

/**
 * What is to be taken in.
 *
 * @param file the records of others: JSON, YAML, CSV or TSV
 * @param map how they become entries
 * @param source the folder of the knowledge base that gets them
 * @param replaces whether entry files that are there already and differ are written anew
 * @param writes whether anything is written at all
 */
public record ImportOptions(Path file, Path map, Path source, boolean replaces, boolean writes) {}
