package org.leaven.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A pose to begin from: how the body lies or stands, and the angles of its joints. */
public enum StartPose {
  /** Upright, with hanging arms. */
  STANDING(0, BodySupport.FEET),
  /** On a stool, with the feet on the floor. */
  SITTING(0, BodySupport.SEAT),
  /** On the floor, with straight legs. */
  SITTING_ON_FLOOR(0, BodySupport.HIPS),
  /** Upright on the knees. */
  KNEELING(0, BodySupport.KNEES),
  /** On hands and knees. */
  ALL_FOURS(90, BodySupport.KNEES_AND_HANDS),
  /** On hands and toes, with the body in one line. */
  PUSH_UP(75, BodySupport.TOES_AND_HANDS),
  /** On the back, with straight legs. */
  LYING_ON_BACK(-90, BodySupport.BACK),
  /** On the back, with the feet on the floor. */
  LYING_KNEES_BENT(-90, BodySupport.BACK),
  /** Face down, with straight legs. */
  LYING_FACE_DOWN(90, BodySupport.FRONT),
  /** On the right side, with the face towards the viewer. */
  SIDE_LYING(0, BodySupport.SIDE);

  private final double pitch;
  private final BodySupport support;

  StartPose(double pitch, BodySupport support) {
    this.pitch = pitch;
    this.support = support;
  }

  /** As written in the sources. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ids an author can choose from. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(StartPose::id).toList();
  }

  /** Angles that are not 0, by the name of the joint. */
  public Map<String, Integer> angles() {
    return switch (this) {
      case STANDING -> Map.of();
      case SITTING -> Map.of("hip", 90, "knee", 90, "shoulder", 20, "elbow", 15, "shoulder-out", 8);
      case SITTING_ON_FLOOR -> Map.of("hip", 90, "shoulder", -12);
      case KNEELING -> Map.of("knee", 90, "ankle", -85);
      // arms are longer than thighs: a bit to the side, they leave the back level
      case ALL_FOURS ->
          Map.of("hip", 90, "shoulder", 90, "shoulder-out", 40, "knee", 84, "ankle", -85);
      case PUSH_UP -> Map.of("shoulder", 72, "neck", -3);
      case LYING_ON_BACK -> Map.of("ankle", -20);
      case LYING_KNEES_BENT -> Map.of("hip", 56, "knee", 112, "ankle", -34);
      case LYING_FACE_DOWN -> Map.of("ankle", -80, "neck", -14, "shoulder", -4);
      case SIDE_LYING ->
          Map.of("ankle", -30, "right-shoulder", 180, "left-shoulder", 10, "left-shoulder-out", 8);
    };
  }

  BodySupport support() {
    return support;
  }

  /** The directions of the body before it is laid on what carries it. */
  BodyAxes axes() {
    BodyAxes standing = support == BodySupport.SIDE ? BodyAxes.ON_RIGHT_SIDE : BodyAxes.STANDING;
    return standing.bentForwards(pitch);
  }
}
