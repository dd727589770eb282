package org.leaven.edition.pdf.layout;

import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The box of a picture, no larger than on a screen, and no larger than the page. */
public final class PictureBox extends LayoutBox {
  /** A pixel of a page, in points. */
  private static final double PIXEL = 0.75;

  private static final double HIGHEST = 420;
  private static final double LEAST = 60;

  private final StructureElement tag;
  private final PDImageXObject image;
  private final double fullWidth;
  private final double fullHeight;

  public PictureBox(StructureElement tag, PDImageXObject image, List<String> anchors) {
    super(BlockStyle.spaced(6, 8), anchors);
    this.tag = tag;
    this.image = image;
    this.fullWidth = image.getWidth() * PIXEL;
    this.fullHeight = image.getHeight() * PIXEL;
  }

  private double scale(double room) {
    return Math.min(1, Math.min(room / fullWidth, HIGHEST / fullHeight));
  }

  @Override
  double innerHeight(double room) {
    return fullHeight * scale(room);
  }

  @Override
  double innerHead(double room) {
    return innerHeight(room);
  }

  @Override
  double least() {
    return Math.min(fullWidth, LEAST);
  }

  @Override
  public double most() {
    return fullWidth;
  }

  @Override
  void placeInside(PageFlow flow, double x, double room) {
    double height = innerHeight(room);
    flow.need(height);
    if (!flow.isRepeating()) {
      double width = fullWidth * scale(room);
      double left = flow.side(x, room, 0, width);
      flow.page().picture(tag, image, new PageCanvas.Area(left, flow.y(), width, height));
    }
    flow.down(height);
  }
}
