package org.leaven.rename;

import org.leaven.sourceedit.FileChange;

/**
 * A file of the sources that a rename changes or moves.
 *
 * @param path where it is, relative to the knowledge base
 * @param newPath where it will be; the same unless it is named after the entry
 * @param text what it will hold
 * @param mentions how many mentions are changed in it
 */
public record RenamedFile(String path, String newPath, String text, int mentions) {
  FileChange change() {
    return new FileChange(path, newPath, text, false);
  }
}
