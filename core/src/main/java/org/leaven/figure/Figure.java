package org.leaven.figure;

import java.util.List;

/**
 * The drawing of a pose.
 *
 * @param left where it begins, to the right of the middle between the hips
 * @param top the same, below that
 * @param width in units; a person is some 135 tall
 * @param strokes from the back to the front
 */
public record Figure(int left, int top, int width, int height, List<Path> strokes) {
  /**
   * A path, drawn with round ends and corners in the colour of the text around it.
   *
   * @param data of SVG
   * @param width of the line
   * @param opacity from 0 to 1
   */
  public record Path(String data, double width, double opacity) {}

  public Figure {
    strokes = List.copyOf(strokes);
  }

  public static Figure of(Pose pose) {
    return new FigureDrawer(pose).draw();
  }

  /** As SVG without a text alternative, for a place where a text beside it says what it shows. */
  public String svg() {
    return svg("aria-hidden=\"true\"");
  }

  /**
   * As SVG.
   *
   * @param attributes more attributes of the root element
   */
  private String svg(String attributes) {
    StringBuilder svg = new StringBuilder(600);
    svg.append("<svg class=\"drawn\" width=\"")
        .append(width)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height);
    svg.append("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"8\"");
    svg.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\" ").append(attributes);
    svg.append('>');
    for (Path stroke : strokes) {
      svg.append("<path");
      if (stroke.width() != 8) {
        svg.append(" stroke-width=\"").append(number(stroke.width())).append('"');
      }
      if (stroke.opacity() != 1) {
        svg.append(" opacity=\"").append(number(stroke.opacity())).append('"');
      }
      svg.append(" d=\"").append(stroke.data()).append("\"/>");
    }
    return svg.append("</svg>").toString();
  }

  private static String number(double value) {
    String written = value == Math.rint(value) ? Long.toString((long) value) : "" + value;
    return written.startsWith("0.") ? written.substring(1) : written;
  }
}
