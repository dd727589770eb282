package org.leaven.figure;

import java.util.Locale;

/** The left or the right side of the body, as the person in the picture says it. */
enum BodySide {
  RIGHT(-1),
  LEFT(1);

  private final int sign;

  BodySide(int sign) {
    this.sign = sign;
  }

  /** Where it is on the axis that points to the left of the body. */
  int sign() {
    return sign;
  }

  /** How names of joints and parts on this side begin. */
  String prefix() {
    return name().toLowerCase(Locale.ROOT) + "-";
  }
}
