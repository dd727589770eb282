package org.leaven.figure;

/** What a body rests on. */
enum BodySupport {
  FEET,
  SEAT,
  HIPS,
  KNEES,
  KNEES_AND_HANDS,
  TOES_AND_HANDS,
  BACK,
  FRONT,
  SIDE;

  /** Whether the shoulders stay where they are when the trunk turns. */
  boolean isOnShoulders() {
    return this == BACK || this == FRONT || this == SIDE;
  }
}
