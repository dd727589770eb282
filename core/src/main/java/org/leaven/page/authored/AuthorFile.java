package org.leaven.page.authored;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Review;
import org.leaven.page.markdown.syntax.MarkdownSource;

/**
 * A Markdown or HTML page of the author's, with its header read.
 *
 * @param source path of the file, relative to the knowledge base
 * @param path where it is written, relative to the site; a draft's ends in {@code -draft.html}
 * @param title from the header, else from the text or the file's name
 * @param menu place in the main navigation; 0 for none
 * @param isDue false for a page to be published after the day of the edition
 * @param reviewed who looked at it last, if the header says
 * @param former paths where it was written before
 * @param isTranslated false for a text that is not in the language of its page
 */
public record AuthorFile(
    String source,
    String path,
    String title,
    int menu,
    boolean isDue,
    @Nullable Review reviewed,
    List<String> former,
    PageHeader header,
    MarkdownSource text,
    boolean isTranslated) {
  public AuthorFile {
    former = List.copyOf(former);
  }

  /** A text in the language of its page. */
  public AuthorFile(
      String source,
      String path,
      String title,
      int menu,
      boolean isDue,
      @Nullable Review reviewed,
      List<String> former,
      PageHeader header,
      MarkdownSource text) {
    this(source, path, title, menu, isDue, reviewed, former, header, text, true);
  }

  /** The same page with the text of another language. */
  public AuthorFile in(String otherTitle, PageHeader otherHeader, MarkdownSource otherText) {
    return new AuthorFile(
        otherText.path(),
        path,
        otherTitle,
        menu,
        isDue,
        reviewed,
        former,
        otherHeader,
        otherText,
        true);
  }

  /** The same page, whose text is not in the language of the page. */
  public AuthorFile untranslated() {
    return new AuthorFile(source, path, title, menu, isDue, reviewed, former, header, text, false);
  }

  /**
   * The same page with a title in the language of the page, but not the text.
   *
   * @param file the path of the translation
   */
  public AuthorFile untranslated(String file, String otherTitle) {
    return new AuthorFile(
        file, path, otherTitle, menu, isDue, reviewed, former, header, text, false);
  }

  /** The same page, which no other shows or names. */
  public AuthorFile hidden() {
    return new AuthorFile(
        source, path, title, menu, false, reviewed, former, header, text, isTranslated);
  }

  /** The same page with another text. */
  public AuthorFile with(MarkdownSource other) {
    return new AuthorFile(
        source, path, title, menu, isDue, reviewed, former, header, other, isTranslated);
  }

  /** Whether other pages may show and name it. */
  public boolean isPublished() {
    return isDue && !header.isDraft();
  }

  /** The path without its extension: the id that {@code [[id]]} links use. */
  public String id() {
    return path.substring(0, path.length() - ".html".length());
  }

  /** Words for the search that nobody is shown, from the header. */
  public List<String> keywords() {
    return Arrays.stream(header.text("keywords").split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** One sentence about the page, from the header; may be empty. */
  public String description() {
    return header.text("description");
  }
}
