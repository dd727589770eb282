package org.leaven.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture or a video of an entry.
 *
 * @param picture the picture, or the poster of the video
 * @param video the address of the video; empty for a picture
 * @param duration how long the video is
 * @param caption inline Markdown; may be empty
 * @param credit who made it, as inline Markdown; may be empty
 * @param licence under which it may be shown, as inline Markdown; may be empty
 */
public record Medium(
    Picture picture,
    String video,
    @Nullable Dose duration,
    String caption,
    String credit,
    String licence,
    List<Citation> citations) {
  public Medium {
    citations = List.copyOf(citations);
  }

  /**
   * A picture file.
   *
   * @param path relative to the site
   * @param widthPx as a browser shows it
   * @param heightPx the same for the height
   * @param alt what it shows, in words
   */
  public record Picture(String path, int widthPx, int heightPx, String alt) {}
}
