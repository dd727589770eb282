package org.leaven.source;

import java.nio.file.Path;

/**
 * A file below {@code content/}.
 *
 * @param path relative to the knowledge base, with {@code /} on every system
 * @param place where it lies on disk
 */
record FoundFile(String path, Path place) {}
