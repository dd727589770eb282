package org.leaven.edition.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The place of the next box: a page, and how far down on it, in points from the top. */
public final class PageFlow {
  public static final double TOP = 64;
  public static final double BOTTOM = PageCanvas.HEIGHT - 58;
  public static final double LEFT = 62;
  public static final double WIDTH = PageCanvas.WIDTH - 2 * LEFT;

  /** Sums of lengths differ in their last digits. */
  private static final double TOLERANCE = 0.01;

  private final boolean isRtl;
  private final List<PageCanvas> pages = new ArrayList<>(List.of(new PageCanvas()));
  private final Map<String, Place> places = new HashMap<>();
  private int page;
  private double y = TOP;
  private boolean isRepeating;

  /** A point that links can lead to. */
  public record Place(PageCanvas page, double y) {}

  /** A point that can be gone back to. */
  record Mark(int page, double y) {
    boolean isAfter(Mark other) {
      return page > other.page || (page == other.page && y > other.y);
    }
  }

  /**
   * Begins with an empty page.
   *
   * @param isRtl whether reading begins at the right
   */
  public PageFlow(boolean isRtl) {
    this.isRtl = isRtl;
  }

  public PageCanvas page() {
    return pages.get(page);
  }

  public List<PageCanvas> pages() {
    return pages;
  }

  public double y() {
    return y;
  }

  public void down(double height) {
    y += height;
  }

  Mark mark() {
    return new Mark(page, y);
  }

  void go(Mark mark) {
    page = mark.page();
    y = mark.y();
  }

  public boolean isAtTop() {
    return y <= TOP + TOLERANCE;
  }

  public boolean hasRoom(double height) {
    return y + height <= BOTTOM + TOLERANCE;
  }

  /** Goes to the next page when there is no room here and the next has more; tells whether. */
  boolean need(double height) {
    boolean isTight = !hasRoom(height) && !isAtTop();
    if (isTight) {
      nextPage();
    }
    return isTight;
  }

  public void nextPage() {
    page++;
    if (page == pages.size()) {
      pages.add(new PageCanvas());
    }
    y = TOP;
  }

  /** Names the place where the flow is; the first place of a name stays. */
  void anchor(List<String> names) {
    if (!isRepeating) {
      names.forEach(name -> places.putIfAbsent(name, new Place(page(), y)));
    }
  }

  public Map<String, Place> places() {
    return places;
  }

  /** Whether what is placed was placed before and is shown again for the eye alone. */
  boolean isRepeating() {
    return isRepeating;
  }

  void repeat(boolean isOn) {
    isRepeating = isOn;
  }

  /** The left end of a part that lies so far from the side where reading begins. */
  public double side(double x, double width, double fromStart, double partWidth) {
    return isRtl ? x + width - fromStart - partWidth : x + fromStart;
  }
}
