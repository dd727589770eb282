package org.leaven.dataset.raw;

/**
 * Where entries are read from.
 *
 * @param path of the file, relative to the knowledge base
 * @param stem the file's name without its extension: the id of an entry that has the file to itself
 * @param folder where the pages of its entries go, relative to the site
 */
public record EntryFile(String path, String stem, String folder) {}
