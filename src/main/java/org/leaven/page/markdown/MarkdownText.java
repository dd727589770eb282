package org.leaven.page.markdown;

import org.leaven.source.Position;
import org.leaven.source.SourceFile;

/**
 * Markdown and the place where it begins.
 *
 * @param path of the file that holds it
 * @param firstLine line of the text's first line in that file, counted from 1
 */
public record MarkdownText(String path, int firstLine, String text) {

  /** The place of a character of the text, by its offset in UTF-16 code units. */
  Position at(int offset) {
    Position inText = new SourceFile(path, text).at(offset);
    return new Position(path, firstLine + inText.line() - 1, inText.column());
  }
}
