package org.leaven.edition.pdf;

import java.util.List;
import org.jsoup.nodes.Element;
import org.leaven.edition.pdf.layout.FigureBox;
import org.leaven.edition.pdf.layout.PaperStyles;

/**
 * Reads the drawing of a pose from its SVG. Its ground is white, so that pale is mixed with that.
 */
final class FigureReader {
  private FigureReader() {}

  static boolean isFigure(Element element) {
    return element.normalName().equals("svg") && element.hasClass("drawn");
  }

  /**
   * The lines of a drawing.
   *
   * @param color of the body
   */
  static FigureBox.Drawn read(Element svg, int color) {
    String[] box = svg.attr("viewBox").split(" ", -1);
    double height = Double.parseDouble(box[3]);
    String usual = svg.attr("stroke-width");
    List<FigureBox.Stroked> strokes =
        svg.select("path[d]").stream().map(path -> stroked(path, usual, height, color)).toList();
    return new FigureBox.Drawn(Double.parseDouble(box[2]), height, strokes);
  }

  private static FigureBox.Stroked stroked(
      Element path, String usualWidth, double height, int color) {
    String width = path.hasAttr("stroke-width") ? path.attr("stroke-width") : usualWidth;
    double opacity = path.hasAttr("opacity") ? Double.parseDouble(path.attr("opacity")) : 1;
    return new FigureBox.Stroked(
        PathOperators.of(path.attr("d"), height),
        Double.parseDouble(width),
        onWhite(colorOf(width, color), opacity));
  }

  /** The colour by the width, as in the style sheet of the site. */
  private static int colorOf(String width, int body) {
    return switch (width) {
      case "3" -> PaperStyles.MOVEMENT;
      case "4" -> PaperStyles.SOFT;
      default -> body;
    };
  }

  private static int onWhite(int color, double opacity) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = (color >> shift & 0xFF) * opacity + 255 * (1 - opacity);
      mixed |= (int) Math.round(part) << shift;
    }
    return mixed;
  }
}
