package org.leaven.edition.pdf.layout;

import java.util.List;

/** Boxes one below the other; the head of a table is repeated at the top of each page. */
public final class StackBox extends LayoutBox {
  private final List<LayoutBox> boxes;
  private final List<LayoutBox> repeated;

  public StackBox(List<LayoutBox> boxes, BlockStyle style, List<String> anchors) {
    this(boxes, style, anchors, List.of());
  }

  /**
   * A stack.
   *
   * @param repeated what comes again on each page after the first; some of the boxes, or others
   */
  public StackBox(
      List<LayoutBox> boxes, BlockStyle style, List<String> anchors, List<LayoutBox> repeated) {
    super(outside(boxes, style), anchors);
    this.boxes = List.copyOf(boxes);
    this.repeated = List.copyOf(repeated);
  }

  public static StackBox of(List<LayoutBox> boxes) {
    return new StackBox(boxes, BlockStyle.PLAIN, List.of());
  }

  /** Where nothing is between the edge and the first box, its room is the room around. */
  private static BlockStyle outside(List<LayoutBox> boxes, BlockStyle own) {
    if (boxes.isEmpty()) {
      return own;
    }
    double first = own.top() > 0 ? 0 : boxes.get(0).style().before();
    double last = own.bottom() > 0 ? 0 : boxes.get(boxes.size() - 1).style().after();
    return own.withSpace(Math.max(own.before(), first), Math.max(own.after(), last));
  }

  private double gap(int i) {
    return i == 0 ? 0 : Math.max(boxes.get(i - 1).style().after(), boxes.get(i).style().before());
  }

  @Override
  double innerHeight(double width) {
    double height = 0;
    for (int i = 0; i < boxes.size(); i++) {
      height += gap(i) + boxes.get(i).height(width);
    }
    return height;
  }

  @Override
  double innerHead(double width) {
    return boxes.isEmpty() ? 0 : together(0, width);
  }

  /** How much must stand on one page, beginning with a box. */
  private double together(int i, double width) {
    LayoutBox box = boxes.get(i);
    boolean goesOn = box.style().staysWithNext() && i + 1 < boxes.size();
    return goesOn ? box.height(width) + gap(i + 1) + together(i + 1, width) : box.head(width);
  }

  @Override
  double least() {
    return style().sides() + boxes.stream().mapToDouble(LayoutBox::least).max().orElse(0);
  }

  @Override
  public double most() {
    return style().sides() + boxes.stream().mapToDouble(LayoutBox::most).max().orElse(0);
  }

  @Override
  void placeInside(PageFlow flow, double x, double width) {
    for (int i = 0; i < boxes.size(); i++) {
      double gap = flow.isAtTop() ? 0 : gap(i);
      if (flow.need(gap + together(i, width)) && i > 0) {
        flow.repeat(true);
        List<LayoutBox> after = boxes.subList(i, boxes.size());
        repeated.stream()
            .filter(head -> !after.contains(head))
            .forEach(head -> head.place(flow, x, width));
        flow.repeat(false);
      }
      flow.down(flow.isAtTop() ? 0 : gap);
      boxes.get(i).place(flow, x, width);
    }
  }
}
