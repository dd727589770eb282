package org.leaven.edition.pdf.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.edition.pdf.file.Place;
import org.leaven.edition.pdf.file.Sheet;

/** Where the next thing goes: a page, and how far down on it. */
public final class Flow {
  public static final double TOP = 72;
  public static final double BOTTOM = Sheet.HEIGHT - 66;
  public static final double LEFT = 62;
  public static final double WIDTH = Sheet.WIDTH - 2 * LEFT;

  /** Sums of lengths differ in their last digits. */
  private static final double TOLERANCE = 0.01;

  private final boolean isRtl;
  private final List<Sheet> sheets = new ArrayList<>(List.of(new Sheet()));
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> kinds = new HashSet<>();
  private int page;
  private double y = TOP;
  private boolean isRepeating;

  /** A point that can be gone back to. */
  record Mark(int page, double y) {
    boolean isAfter(Mark other) {
      return page > other.page || (page == other.page && y > other.y);
    }
  }

  /**
   * An empty page.
   *
   * @param isRtl whether reading begins at the right
   */
  public Flow(boolean isRtl) {
    this.isRtl = isRtl;
  }

  boolean isRtl() {
    return isRtl;
  }

  public Sheet sheet() {
    return sheets.get(page);
  }

  Sheet sheet(int number) {
    return sheets.get(number);
  }

  public List<Sheet> sheets() {
    return sheets;
  }

  public double y() {
    return y;
  }

  /** Goes down. */
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

  boolean isAtTop() {
    return y <= TOP + TOLERANCE;
  }

  boolean hasRoom(double height) {
    return y + height <= BOTTOM + TOLERANCE;
  }

  /** Goes to the next page when there is no room here and the next has more. */
  void need(double height) {
    if (!hasRoom(height) && !isAtTop()) {
      nextPage();
    }
  }

  /** Goes to the top of the next page. */
  public void nextPage() {
    page++;
    if (page == sheets.size()) {
      sheets.add(new Sheet());
    }
    y = TOP;
  }

  /** Begins a page, unless this one is empty. */
  public void freshPage() {
    if (!isAtTop()) {
      nextPage();
    }
  }

  /** Whether nothing of this kind was begun before; then it is. */
  public boolean isFirst(String kind) {
    return kinds.add(kind);
  }

  /** Names the place where the flow is; the first place of a name stays. */
  public void anchor(List<String> names) {
    if (!isRepeating) {
      names.forEach(name -> places.putIfAbsent(name, new Place(sheet(), y)));
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

  /** Where a part begins that lies so far from the side where reading begins. */
  double side(double x, double width, double fromStart, double partWidth) {
    return isRtl ? x + width - fromStart - partWidth : x + fromStart;
  }
}
