package org.leaven.edition.pdf.flow;

import org.leaven.edition.pdf.file.Sheet;
import org.leaven.edition.pdf.file.Tag;

/** A picture, no larger than on a screen, and no larger than the page. */
public final class Image implements Box {
  /** A pixel of a page, in points. */
  private static final double PIXEL = 0.75;

  private static final double HIGHEST = 420;
  private final Tag tag;
  private final String name;
  private final double width;
  private final double height;
  private final Frame frame;

  /**
   * A picture of the document.
   *
   * @param width in pixels
   */
  public Image(Tag tag, String name, int width, int height, Frame frame) {
    this.tag = tag;
    this.name = name;
    this.width = width * PIXEL;
    this.height = height * PIXEL;
    this.frame = frame;
  }

  @Override
  public Frame frame() {
    return frame;
  }

  private double scale(double room) {
    return Math.min(1, Math.min(room / width, HIGHEST / height));
  }

  @Override
  public double height(double room) {
    return height * scale(room);
  }

  @Override
  public double head(double room) {
    return height(room);
  }

  @Override
  public double least() {
    return Math.min(width, 60);
  }

  @Override
  public double most() {
    return width;
  }

  @Override
  public void place(Flow flow, double x, double room) {
    flow.need(height(room));
    flow.anchor(frame.anchors());
    double own = width * scale(room);
    if (!flow.isRepeating()) {
      double left = flow.side(x, room, 0, own);
      flow.sheet().picture(tag, name, new Sheet.Area(left, flow.y(), own, height(room)));
    }
    flow.down(height(room));
  }
}
