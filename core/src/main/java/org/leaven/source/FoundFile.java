package org.leaven.source;

import java.nio.file.Path;

/**
 * A file that a folder walk found.
 *
 * @param path relative to the knowledge base, with {@code /} on every system
 * @param place the file on disk
 */
record FoundFile(String path, Path place) {}
