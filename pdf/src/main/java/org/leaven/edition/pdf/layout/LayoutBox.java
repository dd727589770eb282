package org.leaven.edition.pdf.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A box that is laid out on pages, with its margins. Lengths are points. */
public abstract class LayoutBox {
  static final double RULE = 0.5;
  private static final double BAR = 2.5;

  private final BlockStyle style;
  private final List<String> anchors;
  private final Map<Double, Double> heights = new HashMap<>();

  /**
   * A box.
   *
   * @param anchors names of the place where it is
   */
  LayoutBox(BlockStyle style, List<String> anchors) {
    this.style = style;
    this.anchors = List.copyOf(anchors);
  }

  public final BlockStyle style() {
    return style;
  }

  /** How high what is inside is when it is so wide and no page ends in it. */
  abstract double innerHeight(double width);

  /** How much of what is inside must stand together where it begins. */
  abstract double innerHead(double width);

  /** The narrowest it can be without breaking words. */
  abstract double least();

  /** How wide it would like to be. */
  public abstract double most();

  /** Puts what is inside where the flow is, and moves the flow below it. */
  abstract void placeInside(PageFlow flow, double x, double width);

  public final double height(double width) {
    return heights.computeIfAbsent(width, each -> edges() + innerHeight(each - style.sides()));
  }

  private double edges() {
    return style.top() + style.bottom() + (style.rule() == BlockStyle.NONE ? 0 : RULE);
  }

  public final double head(double width) {
    double height = height(width);
    boolean isWhole = style.isWhole() && height <= PageFlow.BOTTOM - PageFlow.TOP;
    return isWhole ? height : style.top() + innerHead(width - style.sides());
  }

  public final void place(PageFlow flow, double x, double width) {
    place(flow, x, width, 0);
  }

  /** Puts it where the flow is, at least so high where that fits on the page. */
  public final void place(PageFlow flow, double x, double width, double least) {
    PageFlow.Mark start = flow.mark();
    flow.anchor(anchors);
    flow.down(style.top());
    double inner = width - style.sides();
    placeInside(flow, flow.side(x, width, style.start(), inner), inner);
    flow.down(style.bottom());
    boolean isOnOnePage = flow.mark().page() == start.page();
    flow.down(isOnOnePage ? Math.max(0, start.y() + least - flow.y()) : 0);
    draw(flow, start, x, width);
  }

  private void draw(PageFlow flow, PageFlow.Mark start, double x, double width) {
    PageFlow.Mark end = flow.mark();
    for (int page = start.page(); page <= end.page(); page++) {
      double top = page == start.page() ? start.y() : PageFlow.TOP;
      double height = (page == end.page() ? end.y() : PageFlow.BOTTOM) - top;
      PageCanvas canvas = flow.pages().get(page);
      double left = flow.side(x, width, 0, BAR);
      canvas.fillBelow(new PageCanvas.Area(left, top, BAR, height), style.bar());
      canvas.fillBelow(new PageCanvas.Area(x, top, width, height), style.ground());
    }
    if (style.rule() != BlockStyle.NONE) {
      flow.page().fill(new PageCanvas.Area(x, flow.y(), width, RULE), style.rule());
      flow.down(RULE);
    }
  }
}
