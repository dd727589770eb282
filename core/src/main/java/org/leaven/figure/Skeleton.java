package org.leaven.figure;

/**
 * The points of a body in a pose, by forward kinematics. Lengths are units of the picture, at which
 * a person is some 135 tall; the floor is not yet below it.
 *
 * @param hips the middle between the hips, where the trunk begins
 * @param bend the control point of the trunk's curve
 * @param neck where the trunk ends
 * @param pelvis directions of the hips
 * @param chest directions of the shoulders
 */
record Skeleton(
    Vector3D hips,
    Vector3D bend,
    Vector3D neck,
    Vector3D head,
    BodyAxes pelvis,
    BodyAxes chest,
    LimbPair arms,
    LimbPair legs) {
  static final double THIGH = 30;
  static final double SHIN = 28;
  static final double LIMB_RADIUS = 4;
  static final double TRUNK_RADIUS = 6.5;
  static final double HEAD_RADIUS = 8;

  private static final double TRUNK = 46;
  private static final double NECK = 15.5;
  private static final double UPPER_ARM = 20;
  private static final double FOREARM = 19;
  private static final double FOOT = 9;
  private static final double HALF_SHOULDERS = 17;
  private static final double HALF_HIPS = 7;

  /** The body of a pose, with its hips at the origin. */
  static Skeleton of(Pose pose, BodyAxes base) {
    double twist = pose.angle(Joint.TWIST);
    boolean turnsHips = pose.start().support().isOnShoulders();
    BodyAxes pelvis = turnsHips ? base.turned(base.up(), -twist) : base;
    double bend = pose.angle(Joint.SPINE);
    double side = pose.angle(Joint.SIDE_BEND);
    double whole = Math.sqrt(bend * bend + side * side);
    Vector3D axis =
        whole == 0
            ? base.left()
            : base.left().times(bend / whole).plus(base.forward().times(side / whole));
    double half = Math.max(StrictMath.toRadians(whole / 2), 1e-6);
    double chord = TRUNK * StrictMath.sin(half) / half;
    Vector3D neck = base.turned(axis, whole / 2).up().times(chord);
    Vector3D control = base.up().times(chord / 2 / StrictMath.cos(half));
    BodyAxes bent = base.turned(axis, whole);
    BodyAxes chest = turnsHips ? bent : bent.turned(bent.up(), -twist);
    BodyAxes face = chest.bentForwards(pose.angle(Joint.NECK));
    Vector3D head = neck.plus(face.up().times(NECK)).plus(face.forward().times(2));
    LimbPair arms =
        new LimbPair(arm(pose, BodySide.RIGHT, chest, neck), arm(pose, BodySide.LEFT, chest, neck));
    LimbPair legs =
        new LimbPair(leg(pose, BodySide.RIGHT, pelvis), leg(pose, BodySide.LEFT, pelvis));
    return new Skeleton(Vector3D.ZERO, control, neck, head, pelvis, chest, arms, legs);
  }

  private static BodyLimb arm(Pose pose, BodySide side, BodyAxes chest, Vector3D neck) {
    double width = HALF_SHOULDERS - pose.angle(Joint.BLADES) / 8;
    Vector3D shoulder =
        neck.plus(chest.left().times(side.sign() * width)).plus(chest.down().times(2));
    BodyAxes upper =
        limb(
            chest,
            side.sign() * pose.angle(Joint.SHOULDER_OUT, side),
            pose.angle(Joint.SHOULDER, side),
            side.sign() * pose.angle(Joint.SHOULDER_TURN, side));
    Vector3D elbow = shoulder.plus(upper.down().times(UPPER_ARM));
    BodyAxes lower = upper.bentForwards(-pose.angle(Joint.ELBOW, side));
    Vector3D hand = elbow.plus(lower.down().times(FOREARM));
    return new BodyLimb(shoulder, elbow, hand, hand);
  }

  private static BodyLimb leg(Pose pose, BodySide side, BodyAxes pelvis) {
    Vector3D hip = pelvis.left().times(side.sign() * HALF_HIPS);
    BodyAxes upper =
        limb(
            pelvis,
            side.sign() * pose.angle(Joint.HIP_OUT, side),
            pose.angle(Joint.HIP, side),
            side.sign() * pose.angle(Joint.HIP_TURN, side));
    Vector3D knee = hip.plus(upper.down().times(THIGH));
    BodyAxes lower = upper.bentForwards(pose.angle(Joint.KNEE, side));
    Vector3D ankle = knee.plus(lower.down().times(SHIN));
    BodyAxes foot = lower.bentForwards(-pose.angle(Joint.ANKLE, side));
    return new BodyLimb(hip, knee, ankle, ankle.plus(foot.forward().times(FOOT)));
  }

  /** The directions of a limb: moved sideways, then forwards, then turned around its length. */
  private static BodyAxes limb(BodyAxes trunk, double out, double forwards, double turn) {
    BodyAxes raised = trunk.turned(trunk.forward(), out).turned(trunk.left(), -forwards);
    return raised.turned(raised.up(), turn);
  }

  /** The same trunk with other limbs. */
  Skeleton with(LimbPair otherArms, LimbPair otherLegs) {
    return new Skeleton(hips, bend, neck, head, pelvis, chest, otherArms, otherLegs);
  }

  /** The middle of the back. */
  Vector3D back() {
    return hips.plus(bend.times(2)).plus(neck).times(0.25);
  }
}
