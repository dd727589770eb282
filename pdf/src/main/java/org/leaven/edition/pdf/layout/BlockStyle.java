package org.leaven.edition.pdf.layout;

import java.util.List;

/**
 * What is around a box, in points; a colour that is {@link #NONE} is not drawn.
 *
 * @param before least room above
 * @param after least room below
 * @param padding room inside the edges: top, end, bottom and start of reading
 * @param bar the colour of a bar at the side where reading begins
 * @param rule the colour of a line at the lower edge
 * @param isWhole whether it stands on one page where a page is large enough
 * @param staysWithNext whether no page ends after it
 */
public record BlockStyle(
    double before,
    double after,
    List<Double> padding,
    int ground,
    int bar,
    int rule,
    boolean isWhole,
    boolean staysWithNext) {
  static final int NONE = -1;
  public static final BlockStyle PLAIN = spaced(0, 0);

  public static BlockStyle spaced(double before, double after) {
    List<Double> padding = List.of(0.0, 0.0, 0.0, 0.0);
    return new BlockStyle(before, after, padding, NONE, NONE, NONE, false, false);
  }

  BlockStyle withSpace(double above, double below) {
    return new BlockStyle(above, below, padding, ground, bar, rule, isWhole, staysWithNext);
  }

  public BlockStyle ruled(int color, boolean isHead) {
    return new BlockStyle(before, after, padding, ground, bar, color, true, isHead);
  }

  public BlockStyle padded(List<Double> room) {
    return new BlockStyle(before, after, room, ground, bar, rule, isWhole, staysWithNext);
  }

  public BlockStyle whole() {
    return new BlockStyle(before, after, padding, ground, bar, rule, true, staysWithNext);
  }

  double top() {
    return padding.get(0);
  }

  double bottom() {
    return padding.get(2);
  }

  double start() {
    return padding.get(3);
  }

  double sides() {
    return padding.get(1) + padding.get(3);
  }
}
