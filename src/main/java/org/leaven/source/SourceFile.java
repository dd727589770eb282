package org.leaven.source;

/**
 * A text file of the knowledge base, read whole.
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
}
