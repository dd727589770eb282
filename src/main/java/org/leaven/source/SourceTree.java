package org.leaven.source;

import java.nio.file.Path;
import java.util.List;

/**
 * The text sources of a knowledge base: everything below {@code content/} that Leaven reads itself.
 *
 * @param root the folder of the knowledge base
 * @param data YAML and JSON files, sorted by path
 * @param pages Markdown and HTML files, sorted by path
 */
public record SourceTree(Path root, List<SourceFile> data, List<SourceFile> pages) {
  public SourceTree {
    data = List.copyOf(data);
    pages = List.copyOf(pages);
  }
}
