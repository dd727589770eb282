package org.leaven.page;

import org.leaven.page.markdown.MarkdownText;

/**
 * A Markdown file of the author's, its header read.
 *
 * @param source path of the file, relative to the knowledge base
 * @param path where it is written, relative to the site
 * @param title from the header; empty when it gives none
 * @param description from the header; may be empty
 * @param type JBake's document type, which names the template
 * @param menu place in the main navigation; 0 for none
 */
record AuthorPage(
    String source,
    String path,
    String title,
    String description,
    String type,
    boolean isPublished,
    int menu,
    MarkdownText text) {

  /** The path without its extension: the id that {@code [[id]]} links use. */
  String id() {
    return path.substring(0, path.length() - ".html".length());
  }
}
