package org.leaven.edition.pdf.flow;

import org.leaven.edition.pdf.file.Sheet;

/** A line that leads the eye from a title to a number at the other side. */
public final class Leader {
  private static final double NUMBER = 34;
  private static final double RULE = 0.5;

  private final Paragraph title;
  private final Paragraph number;
  private final int color;
  private final double indent;
  private final double before;

  /**
   * A line.
   *
   * @param indent of the title, in points
   * @param before room above, in points
   */
  public Leader(Paragraph title, Paragraph number, int color, double indent, double before) {
    this.title = title;
    this.number = number;
    this.color = color;
    this.indent = indent;
    this.before = before;
  }

  /** Puts it where the flow is. */
  public void place(Flow flow, double x, double width) {
    double room = width - NUMBER - indent;
    flow.down(flow.isAtTop() ? 0 : before);
    flow.need(title.height(room));
    Flow.Mark start = flow.mark();
    title.place(flow, flow.side(x, width, indent, room), room);
    Flow.Mark end = flow.mark();
    flow.go(start);
    number.place(flow, flow.side(x, width, width - NUMBER, NUMBER), NUMBER);
    flow.go(end);
    flow.sheet().fill(new Sheet.Area(x, flow.y(), width, RULE), color);
  }
}
