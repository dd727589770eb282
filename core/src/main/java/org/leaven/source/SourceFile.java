package org.leaven.source;

import org.leaven.source.problem.Position;

/**
 * A text file of the knowledge base: its path and its full text.
 *
 * @param path relative to the knowledge base, with {@code /} on every system
 * @param text decoded from UTF-8, without a byte-order mark
 */
public record SourceFile(String path, String text) {

  /** The file's name without folders and without its extension. */
  public String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The folders above the file, relative to the knowledge base; empty at its top. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The line and column of a character, by its offset in UTF-16 code units. */
  public Position at(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int end = text.indexOf('\n'); end >= 0 && end < offset; ) {
      line++;
      lineStart = end + 1;
      end = text.indexOf('\n', lineStart);
    }
    return new Position(path, line, offset - lineStart + 1);
  }
}
