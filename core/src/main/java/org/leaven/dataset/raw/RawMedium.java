package org.leaven.dataset.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.source.problem.Located;

/**
 * A picture or a video of an entry, as its author wrote it.
 *
 * @param picture the picture, or the poster of the video
 * @param video the address of the video; empty for a picture
 * @param duration how long the video is
 * @param caption inline Markdown; may be empty
 * @param credit who made it, as inline Markdown; may be empty
 * @param licence under which it may be shown, as inline Markdown; may be empty
 */
public record RawMedium(
    RawPicture picture,
    Located<String> video,
    RawEntry.@Nullable RawDose duration,
    String caption,
    String credit,
    String licence,
    List<RawCitation> citations) {
  public RawMedium {
    citations = List.copyOf(citations);
  }

  /**
   * A picture file.
   *
   * @param file its path, relative to the file that names it; empty when invalid
   * @param alt what it shows, in words; empty when invalid
   */
  public record RawPicture(Located<String> file, Located<String> alt) {}
}
