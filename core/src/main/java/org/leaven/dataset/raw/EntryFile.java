package org.leaven.dataset.raw;

/**
 * The file that entries are read from.
 *
 * @param path of the file, relative to the knowledge base
 * @param stem the file's name without its extension: the id of the entry, if the file has only one
 * @param folder folder of its entries' pages, relative to the site
 */
public record EntryFile(String path, String stem, String folder) {}
