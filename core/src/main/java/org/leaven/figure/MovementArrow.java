package org.leaven.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An arrow that says where a part of the body goes. */
public record MovementArrow(ArrowAnchor part, Way way) {

  /** Where it goes, in the picture. */
  public enum Way {
    /** Upwards. */
    UP(0, -1),
    /** Downwards. */
    DOWN(0, 1),
    /** To the left. */
    LEFT(-1, 0),
    /** To the right. */
    RIGHT(1, 0),
    /** Two arrows that point at each other. */
    TOGETHER(0, 0),
    /** Two arrows that point away from each other. */
    APART(0, 0);

    private final int x;
    private final int y;

    Way(int x, int y) {
      this.x = x;
      this.y = y;
    }

    /** As written in the sources. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The ids an author can choose from. */
    public static List<String> ids() {
      return Arrays.stream(values()).map(Way::id).toList();
    }

    Point2D direction() {
      return new Point2D(x, y);
    }

    boolean isDouble() {
      return this == TOGETHER || this == APART;
    }
  }
}
