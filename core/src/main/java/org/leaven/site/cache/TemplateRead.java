package org.leaven.site.cache;

/**
 * A part of the site that the template of a page reads, besides the page's own document.
 *
 * @param variable the name of a template variable
 * @param part of a list of documents, the key that is read of each, empty for whole documents; of
 *     data files, the name of one; otherwise empty
 * @param count of a list of documents, whose length is always read, the number of the last one read
 */
public record TemplateRead(String variable, String part, int count) {
  /** All documents. */
  static final TemplateRead EVERYTHING = new TemplateRead("", "", 0);

  public boolean isEverything() {
    return equals(EVERYTHING);
  }
}
