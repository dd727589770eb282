package org.leaven.edition.pdf.flow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leaven.edition.pdf.file.Sheet;

/** Boxes one below the other, with room, a ground and a bar around them. */
public final class Stack implements Box {
  private static final double BAR = 2.5;

  private final List<Box> boxes;
  private final Frame frame;
  private final Map<Double, Double> heights = new TreeMap<>();

  public Stack(List<Box> boxes, Frame frame) {
    this.boxes = List.copyOf(boxes);
    this.frame = boxes.isEmpty() ? frame : frame.spaced(before(frame), after(frame));
  }

  @Override
  public Frame frame() {
    return frame;
  }

  /** Where nothing is between the edge and the first box, its room is the room around. */
  private double before(Frame own) {
    return own.pad().top() > 0
        ? own.before()
        : Math.max(own.before(), boxes.get(0).frame().before());
  }

  private double after(Frame own) {
    return own.pad().bottom() > 0
        ? own.after()
        : Math.max(own.after(), boxes.get(boxes.size() - 1).frame().after());
  }

  private double inner(double width) {
    return width - frame.pad().sides();
  }

  @Override
  public double height(double width) {
    return heights.computeIfAbsent(width, this::measured);
  }

  private double measured(double width) {
    double height = frame.pad().top() + frame.pad().bottom();
    for (int i = 0; i < boxes.size(); i++) {
      height += gap(i) + boxes.get(i).height(inner(width));
    }
    return height;
  }

  private double gap(int i) {
    return i == 0 ? 0 : Math.max(boxes.get(i - 1).frame().after(), boxes.get(i).frame().before());
  }

  @Override
  public double head(double width) {
    return boxes.isEmpty() ? 0 : frame.pad().top() + together(0, inner(width));
  }

  /** How much must stand on one page, beginning with a box. */
  private double together(int i, double width) {
    Box box = boxes.get(i);
    double height = box.height(width);
    boolean hasNext = i + 1 < boxes.size();
    if (box.frame().staysWithNext() && hasNext) {
      return height + gap(i + 1) + together(i + 1, width);
    }
    boolean isWhole = box.frame().isWhole() && height <= Flow.BOTTOM - Flow.TOP;
    return isWhole ? height : box.head(width);
  }

  @Override
  public double least() {
    return frame.pad().sides() + boxes.stream().mapToDouble(Box::least).max().orElse(0);
  }

  @Override
  public double most() {
    return frame.pad().sides() + boxes.stream().mapToDouble(Box::most).max().orElse(0);
  }

  @Override
  public void place(Flow flow, double x, double width) {
    place(flow, x, width, 0);
  }

  /** The same, at least so high, where that fits on the page. */
  void place(Flow flow, double x, double width, double least) {
    flow.anchor(frame.anchors());
    Flow.Mark start = flow.mark();
    flow.down(frame.pad().top());
    double innerX = flow.side(x, width, frame.pad().start(), inner(width));
    for (int i = 0; i < boxes.size(); i++) {
      double gap = flow.isAtTop() ? 0 : gap(i);
      flow.need(gap + together(i, inner(width)));
      flow.down(flow.isAtTop() ? 0 : gap);
      boxes.get(i).place(flow, innerX, inner(width));
    }
    flow.down(frame.pad().bottom());
    if (flow.mark().page() == start.page() && flow.y() < start.y() + least) {
      flow.down(start.y() + least - flow.y());
    }
    ground(flow, start, x, width);
  }

  private void ground(Flow flow, Flow.Mark start, double x, double width) {
    Flow.Mark end = flow.mark();
    for (int page = start.page(); page <= end.page(); page++) {
      double top = page == start.page() ? start.y() : Flow.TOP;
      double bottom = page == end.page() ? end.y() : Flow.BOTTOM;
      if (frame.bar() != Frame.NONE) {
        double barX = flow.side(x, width, 0, BAR);
        flow.sheet(page).fillFirst(new Sheet.Area(barX, top, BAR, bottom - top), frame.bar());
      }
      if (frame.background() != Frame.NONE) {
        flow.sheet(page).fillFirst(new Sheet.Area(x, top, width, bottom - top), frame.background());
      }
    }
  }
}
