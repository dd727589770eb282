package org.leaven.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An object drawn with the body: a chair, a mat, a wall, weights. */
public enum Prop {
  /** Under the body. */
  MAT,
  /** A chair with a back: under a seated person, otherwise held for support. */
  CHAIR,
  /** A wall behind the body. */
  WALL_BEHIND,
  /** A wall in front of the body. */
  WALL_IN_FRONT,
  /** From the hands round the foot that is higher. */
  TOWEL,
  /** An elastic band between the hands. */
  BAND,
  /** In the hands. */
  BALL,
  /** Between the lower hand and the floor. */
  BLOCK,
  /** One weight in each hand. */
  DUMBBELLS,
  /** Below the head. */
  PILLOW,
  /** A stair below the higher foot. */
  STEP;

  /** As written in the sources. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ids an author can choose from. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Prop::id).toList();
  }
}
