package org.leaven.edition.pdf.flow;

import java.util.List;

/**
 * What is around a box, in points.
 *
 * @param before least room above
 * @param after least room below
 * @param pad between the edge and what is inside
 * @param background a colour, or {@link #NONE}
 * @param bar the colour of a bar at the side where reading begins, or {@link #NONE}
 * @param isWhole whether it stands on one page where a page is large enough
 * @param staysWithNext whether no page ends after it
 * @param anchors names of places that are here
 */
public record Frame(
    double before,
    double after,
    Pad pad,
    int background,
    int bar,
    boolean isWhole,
    boolean staysWithNext,
    List<String> anchors) {
  public static final int NONE = -1;
  public static final Frame PLAIN =
      new Frame(0, 0, new Pad(0, 0, 0, 0), NONE, NONE, false, false, List.of());

  /** Room inside the edges; start is where reading begins. */
  public record Pad(double top, double end, double bottom, double start) {
    double sides() {
      return start + end;
    }
  }

  public Frame {
    anchors = List.copyOf(anchors);
  }

  /** The same with other room around it. */
  public Frame spaced(double above, double below) {
    return new Frame(above, below, pad, background, bar, isWhole, staysWithNext, anchors);
  }

  public Frame padded(double top, double end, double bottom, double start) {
    Pad padded = new Pad(top, end, bottom, start);
    return new Frame(before, after, padded, background, bar, isWhole, staysWithNext, anchors);
  }

  public Frame colored(int ground, int side) {
    return new Frame(before, after, pad, ground, side, isWhole, staysWithNext, anchors);
  }

  public Frame whole() {
    return new Frame(before, after, pad, background, bar, true, staysWithNext, anchors);
  }

  public Frame withNext() {
    return new Frame(before, after, pad, background, bar, isWhole, true, anchors);
  }

  public Frame at(List<String> names) {
    return new Frame(before, after, pad, background, bar, isWhole, staysWithNext, names);
  }
}
