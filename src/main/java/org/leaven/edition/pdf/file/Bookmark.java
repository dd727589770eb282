package org.leaven.edition.pdf.file;

import java.util.List;

/**
 * A line of the list of contents that a viewer shows beside the pages.
 *
 * @param target the name of a place in the document
 */
public record Bookmark(String title, String target, List<Bookmark> below) {
  public Bookmark {
    below = List.copyOf(below);
  }
}
