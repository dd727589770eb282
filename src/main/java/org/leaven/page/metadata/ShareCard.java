package org.leaven.page.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.VerdictMark;

/**
 * The picture that stands for pages where a link to them is shared.
 *
 * @param path where it is written, relative to the site
 * @param title in large letters
 * @param lines what is to be known at once
 * @param foot the name of the site; empty where it is the title
 */
public record ShareCard(String path, String title, List<Line> lines, String foot) {
  public ShareCard {
    lines = List.copyOf(lines);
  }

  /**
   * A line of text.
   *
   * @param mark before it; there may be none
   */
  public record Line(@Nullable VerdictMark mark, String text) {}

  /** All words on it. */
  String text() {
    StringBuilder text = new StringBuilder(title);
    lines.forEach(line -> text.append(" · ").append(line.text()));
    return foot.isEmpty() ? text.toString() : text.append(" · ").append(foot).toString();
  }
}
