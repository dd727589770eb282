package org.leaven.sourceedit;

/**
 * A file of the sources that is to be written.
 *
 * @param path where it is, relative to the knowledge base
 * @param newPath where it will be; mostly the same
 * @param text what it will hold
 * @param isNew whether there is no such file yet
 */
public record FileChange(String path, String newPath, String text, boolean isNew) {
  boolean isMoved() {
    return !path.equals(newPath);
  }
}
