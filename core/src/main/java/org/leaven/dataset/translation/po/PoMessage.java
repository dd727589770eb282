package org.leaven.dataset.translation.po;

/**
 * A message of a PO file.
 *
 * @param line where it begins, from 1; 0 for one to be written
 * @param reference where its original is: a file and a line
 * @param context what tells it apart from others with the same original
 * @param id the original; empty in the header of the file
 * @param text the translation; empty for none
 * @param isFuzzy whether a translator is to look at it again
 */
public record PoMessage(
    int line, String reference, String context, String id, String text, boolean isFuzzy) {

  /** Whether it holds what is said about the whole file. */
  public boolean isHeader() {
    return id.isEmpty() && context.isEmpty();
  }
}
