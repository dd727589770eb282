package org.leaven.figure;

/** Lays parts of arms and legs that would go through the floor on it. */
final class FloorClamp {
  private final double lowest;
  private final Vector3D back;

  private FloorClamp(double lowest, Vector3D back) {
    this.lowest = lowest;
    this.back = back;
  }

  static Skeleton of(Skeleton body, double floor) {
    Vector3D back = body.pelvis().forward().times(-1);
    FloorClamp clamp = new FloorClamp(floor + Skeleton.LIMB_RADIUS, back);
    return body.with(
        new LimbPair(clamp.raised(body.arms().right()), clamp.raised(body.arms().left())),
        new LimbPair(clamp.raised(body.legs().right()), clamp.raised(body.legs().left())));
  }

  private BodyLimb raised(BodyLimb limb) {
    Vector3D middle = raised(limb.root(), limb.middle());
    Vector3D end = raised(middle, limb.end().plus(middle).minus(limb.middle()));
    boolean isArm = limb.tip().equals(limb.end());
    Vector3D tip = isArm ? end : raised(end, limb.tip().plus(end).minus(limb.end()));
    return new BodyLimb(limb.root(), middle, end, tip);
  }

  /** The end of a bone of the same length whose end is not below the floor. */
  private Vector3D raised(Vector3D from, Vector3D to) {
    if (to.z() >= lowest || from.z() < lowest - 1e-6) {
      return to;
    }
    Vector3D bone = to.minus(from);
    Vector3D level = new Vector3D(bone.x(), bone.y(), 0);
    Vector3D way = level.length() < 1e-3 ? back : level.times(1 / level.length());
    double drop = from.z() - lowest;
    double along = Math.sqrt(Math.max(0, bone.length() * bone.length() - drop * drop));
    return from.plus(way.times(along)).minus(new Vector3D(0, 0, drop));
  }
}
