package org.leaven.page.markdown;

import org.leaven.source.Position;

/**
 * Markdown and the place where it begins.
 *
 * @param path of the file that holds it
 * @param firstLine line of the text's first line in that file, counted from 1
 */
public record MarkdownText(String path, int firstLine, String text) {

  /** The place of a character of the text, by its offset in UTF-16 code units. */
  Position at(int offset) {
    int line = 0;
    int lineStart = 0;
    for (int next = text.indexOf('\n'); next >= 0 && next < offset; ) {
      line++;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    return new Position(path, firstLine + line, offset - lineStart + 1);
  }
}
