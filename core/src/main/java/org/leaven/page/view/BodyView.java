package org.leaven.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a page's Markdown, and its headings for the table of contents.
 *
 * @param blocks in order; empty when the author wrote nothing
 * @param contents headings of the second and third level, in order
 */
public record BodyView(List<Block> blocks, List<Heading> contents) {
  /** Nothing written. */
  public static final BodyView EMPTY = new BodyView(List.of(), List.of());

  /** A run of HTML, or a verdict table placed by a directive; exactly one of the two is there. */
  public record Block(String html, @Nullable VerdictTable table) {}

  /** A heading that can be linked to; {@code level} is 2 or 3. */
  public record Heading(int level, String id, String text) {}
}
