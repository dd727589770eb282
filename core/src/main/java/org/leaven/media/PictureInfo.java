package org.leaven.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture file says of itself.
 *
 * @param mediaType {@code image/png}, by its content
 * @param widthPx as a browser shows it, after the camera's rotation
 * @param heightPx the same for the height
 * @param drawing for an SVG
 */
public record PictureInfo(String mediaType, int widthPx, int heightPx, @Nullable Drawing drawing) {

  /**
   * What an SVG does besides being drawn.
   *
   * @param hasScript whether it can run scripts
   * @param foreign addresses on other hosts that it loads
   */
  public record Drawing(boolean hasScript, List<String> foreign) {
    public Drawing {
      foreign = List.copyOf(foreign);
    }
  }
}
