package org.leaven.source;

import java.nio.file.Path;
import java.util.List;

/**
 * The text sources of a knowledge base: everything below {@code content/} and {@code words/} that
 * Leaven reads itself.
 *
 * @param root the folder of the knowledge base
 * @param data YAML and JSON files, sorted by path
 * @param pages Markdown and HTML files, sorted by path
 * @param unread files of both kinds that could not be read completely, sorted by path, with as much
 *     of their text as there is; only for guessing what they were meant to contain
 * @param words message files, sorted by path
 */
public record SourceTree(
    Path root,
    List<SourceFile> data,
    List<SourceFile> pages,
    List<SourceFile> unread,
    List<SourceFile> words) {
  /** The paths that the main file of a knowledge base may have, in the order they are tried. */
  public static final List<String> MAIN_FILES =
      List.of("content/kb.yaml", "content/kb.yml", "content/kb.json");

  public SourceTree {
    data = List.copyOf(data);
    pages = List.copyOf(pages);
    unread = List.copyOf(unread);
    words = List.copyOf(words);
  }

  /** Sources without message files. */
  public SourceTree(
      Path root, List<SourceFile> data, List<SourceFile> pages, List<SourceFile> unread) {
    this(root, data, pages, unread, List.of());
  }

  /** Sources that could all be read. */
  public SourceTree(Path root, List<SourceFile> data, List<SourceFile> pages) {
    this(root, data, pages, List.of());
  }
}
