package org.leaven.edition.pdf.layout;

import java.util.List;

/** The box of a drawn figure, which is not in the tags: screen readers skip it. */
public final class FigureBox extends LayoutBox {
  /** A unit of a drawing, in points. */
  private static final double UNIT = 0.75;

  private static final double LEAST = 60;

  private final Drawn drawn;

  /**
   * A line of a drawing, with round ends and corners.
   *
   * @param path operators of a path, y upwards
   */
  public record Stroked(String path, double width, int color) {}

  /** A drawing; lengths are its own units. */
  public record Drawn(double width, double height, List<Stroked> strokes) {
    public Drawn {
      strokes = List.copyOf(strokes);
    }
  }

  public FigureBox(Drawn drawn, BlockStyle style) {
    super(style, List.of());
    this.drawn = drawn;
  }

  private double scale(double room) {
    return Math.min(UNIT, room / drawn.width());
  }

  @Override
  double innerHeight(double room) {
    return drawn.height() * scale(room);
  }

  @Override
  double innerHead(double room) {
    return innerHeight(room);
  }

  @Override
  double least() {
    return LEAST;
  }

  @Override
  public double most() {
    return drawn.width() * UNIT;
  }

  @Override
  void placeInside(PageFlow flow, double x, double room) {
    double scale = scale(room);
    double height = drawn.height() * scale;
    flow.need(height);
    if (!flow.isRepeating()) {
      double width = drawn.width() * scale;
      double left = flow.side(x, room, 0, width);
      PageCanvas.Area area = new PageCanvas.Area(left, flow.y(), width, height);
      flow.page().strokes(drawn.strokes(), scale, area);
    }
    flow.down(height);
  }
}
