package org.leaven.page.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.VerdictMark;

/**
 * The content of the preview image that is shown where a link to a page is shared.
 *
 * @param path where it is written, relative to the site
 * @param title in large letters
 * @param lines the most important facts
 * @param foot the name of the site; empty where it is the title
 */
public record ShareCard(String path, String title, List<Line> lines, String foot) {
  public ShareCard {
    lines = List.copyOf(lines);
  }

  /**
   * A line of text.
   *
   * @param mark the mark before it; may be absent
   */
  public record Line(@Nullable VerdictMark mark, String text) {}

  /** All words on it. */
  String text() {
    StringBuilder text = new StringBuilder(title);
    lines.forEach(line -> text.append(" · ").append(line.text()));
    return foot.isEmpty() ? text.toString() : text.append(" · ").append(foot).toString();
  }
}
