package org.leaven.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A part of the body that an arrow can stand beside. */
public enum ArrowAnchor {
  HEAD,
  BACK,
  HIPS,
  SHOULDER_BLADES,
  RIGHT_ELBOW,
  LEFT_ELBOW,
  RIGHT_HAND,
  LEFT_HAND,
  RIGHT_KNEE,
  LEFT_KNEE,
  RIGHT_FOOT,
  LEFT_FOOT;

  /** As written in the sources. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ids an author can choose from. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ArrowAnchor::id).toList();
  }
}
