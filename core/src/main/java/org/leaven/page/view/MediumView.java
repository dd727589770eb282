package org.leaven.page.view;

import java.util.List;

/**
 * A picture, or a video that a poster leads to; nothing of the video is on the page.
 *
 * @param picture the picture, or the poster of the video
 * @param video the address of the video; empty for a picture
 * @param duration how long the video is, worded; may be empty
 * @param captionHtml what is said below it; may be empty
 * @param creditHtml who made it; may be empty
 * @param licenceHtml under which it may be shown; may be empty
 */
public record MediumView(
    PictureView picture,
    String video,
    String duration,
    String captionHtml,
    String creditHtml,
    String licenceHtml,
    List<SourceLink> sources) {
  public MediumView {
    sources = List.copyOf(sources);
  }
}
