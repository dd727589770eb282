package org.leaven.edition.pdf.flow;

import java.util.List;

/** Boxes side by side; each goes on over pages for itself. */
public final class Columns implements Box {
  private final List<Box> boxes;
  private final List<Double> shares;
  private final double gap;
  private final Frame frame;

  /**
   * Columns.
   *
   * @param shares widths in points; 0 for an equal part of what is left
   * @param gap between them, in points
   */
  public Columns(List<Box> boxes, List<Double> shares, double gap, Frame frame) {
    this.boxes = List.copyOf(boxes);
    this.shares = List.copyOf(shares);
    this.gap = gap;
    this.frame = frame;
  }

  @Override
  public Frame frame() {
    return frame;
  }

  private double width(int i, double width) {
    double fixed = shares.stream().mapToDouble(Double::doubleValue).sum();
    long open = shares.stream().filter(share -> share == 0).count();
    double rest = width - fixed - gap * (boxes.size() - 1);
    return shares.get(i) > 0 ? shares.get(i) : rest / open;
  }

  @Override
  public double height(double width) {
    double height = 0;
    for (int i = 0; i < boxes.size(); i++) {
      height = Math.max(height, boxes.get(i).height(width(i, width)));
    }
    return height;
  }

  @Override
  public double head(double width) {
    double head = 0;
    for (int i = 0; i < boxes.size(); i++) {
      head = Math.max(head, boxes.get(i).head(width(i, width)));
    }
    return head;
  }

  @Override
  public double least() {
    return sum(boxes.stream().mapToDouble(Box::least).toArray());
  }

  @Override
  public double most() {
    return sum(boxes.stream().mapToDouble(Box::most).toArray());
  }

  private double sum(double[] widths) {
    double sum = gap * (boxes.size() - 1);
    for (int i = 0; i < widths.length; i++) {
      sum += Math.max(shares.get(i), widths[i]);
    }
    return sum;
  }

  @Override
  public void place(Flow flow, double x, double width) {
    flow.anchor(frame.anchors());
    Flow.Mark start = flow.mark();
    Flow.Mark end = start;
    double height = height(width);
    double from = 0;
    for (int i = 0; i < boxes.size(); i++) {
      flow.go(start);
      double own = width(i, width);
      double left = flow.side(x, width, from, own);
      if (boxes.get(i) instanceof Stack stack && flow.hasRoom(height)) {
        stack.place(flow, left, own, height);
      } else {
        boxes.get(i).place(flow, left, own);
      }
      end = flow.mark().isAfter(end) ? flow.mark() : end;
      from += own + gap;
    }
    flow.go(end);
  }
}
