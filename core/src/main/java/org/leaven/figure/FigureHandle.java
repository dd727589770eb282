package org.leaven.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The far end of a bone in a drawn pose: who drags it bends a joint.
 *
 * @param joint its name, with its side where it has one
 * @param angle in degrees
 * @param x to the right of the middle between the hips, in units of the picture
 * @param y below that
 */
public record FigureHandle(String joint, int angle, int x, int y) {
  /** Nearly in line with the viewer, a bone does not seem to move. */
  private static final int STEP = 5;

  /**
   * A bone that is dragged.
   *
   * @param side empty in the middle of the body, or how names of its joints begin
   * @param joints of which the one is bent that moves it most, as it is looked at
   */
  private record Bone(
      String side,
      Function<Skeleton, Vector3D> from,
      Function<Skeleton, Vector3D> to,
      List<Joint> joints) {
    /** Its direction and length on the picture of a body that is not laid down anew. */
    Point2D in(Pose pose, BodyAxes axes) {
      Skeleton body = Skeleton.of(pose, axes);
      return end(pose, body, to).minus(end(pose, body, from));
    }

    private static Point2D end(Pose pose, Skeleton body, Function<Skeleton, Vector3D> end) {
      return pose.view().project(end.apply(body));
    }

    /** How far a joint moves it on the picture. */
    double movement(Pose pose, Joint joint) {
      String name = side + joint.id();
      int angle = angleOf(pose, name, joint);
      BodyAxes axes = BodyPlacement.axes(pose);
      return in(pose.with(name, angle + STEP), axes)
          .minus(in(pose.with(name, angle - STEP), axes))
          .length();
    }

    boolean isBentBy(String name) {
      return joints.stream().anyMatch(own -> name.equals(side + own.id()) || name.equals(own.id()));
    }
  }

  private static final List<Bone> BONES = bones();

  /** From the back to the front; limbs of the right side come last. */
  private static List<Bone> bones() {
    List<Bone> bones = new ArrayList<>();
    bones.add(new Bone("", Skeleton::hips, Skeleton::neck, List.of(Joint.SPINE, Joint.SIDE_BEND)));
    bones.add(new Bone("", Skeleton::neck, Skeleton::head, List.of(Joint.NECK)));
    for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
      Function<Skeleton, BodyLimb> arm = body -> body.arms().of(side);
      Function<Skeleton, BodyLimb> leg = body -> body.legs().of(side);
      limb(bones, side, arm, List.of(Joint.SHOULDER, Joint.SHOULDER_OUT, Joint.ELBOW));
      limb(bones, side, leg, List.of(Joint.HIP, Joint.HIP_OUT, Joint.KNEE));
      bones.add(
          new Bone(
              side.prefix(),
              leg.andThen(BodyLimb::end),
              leg.andThen(BodyLimb::tip),
              List.of(Joint.ANKLE)));
    }
    return List.copyOf(bones);
  }

  private static void limb(
      List<Bone> bones, BodySide side, Function<Skeleton, BodyLimb> limb, List<Joint> joints) {
    Function<Skeleton, Vector3D> middle = limb.andThen(BodyLimb::middle);
    bones.add(new Bone(side.prefix(), limb.andThen(BodyLimb::root), middle, joints.subList(0, 2)));
    bones.add(new Bone(side.prefix(), middle, limb.andThen(BodyLimb::end), joints.subList(2, 3)));
  }

  /** The handles of a pose: always as many, in the same order. */
  public static List<FigureHandle> of(Pose pose) {
    Skeleton body = BodyPlacement.of(pose).body();
    return BONES.stream()
        .map(
            bone -> {
              Joint joint =
                  bone.joints().stream()
                      .max(Comparator.comparingDouble(own -> bone.movement(pose, own)))
                      .orElseThrow();
              String name = bone.side() + joint.id();
              Point2D at = Bone.end(pose, body, bone.to());
              int angle = angleOf(pose, name, joint);
              return new FigureHandle(
                  name, angle, (int) Math.rint(at.x()), (int) Math.rint(at.y()));
            })
        .toList();
  }

  private static int angleOf(Pose pose, String name, Joint joint) {
    boolean isLeft = name.startsWith(BodySide.LEFT.prefix());
    double angle =
        joint.isPaired()
            ? pose.angle(joint, isLeft ? BodySide.LEFT : BodySide.RIGHT)
            : pose.angle(joint);
    return (int) angle;
  }

  /**
   * A pose in which a joint is bent so that its bone points to where it was dragged, or would point
   * there if the body were not laid on the floor anew.
   *
   * @param joint its name, with or without a side; empty if no bone shows it
   */
  public static Optional<Pose> drag(Pose pose, String joint, double x, double y) {
    Optional<Joint> known = Joint.named(joint);
    // without a side, the nearer one is dragged
    Optional<Bone> bone =
        BONES.stream().filter(own -> own.isBentBy(joint)).reduce((far, near) -> near);
    if (known.isEmpty() || bone.isEmpty()) {
      return Optional.empty();
    }
    Point2D from = Bone.end(pose, BodyPlacement.of(pose).body(), bone.get().from());
    Point2D wanted = new Point2D(x, y).minus(from);
    BodyAxes axes = BodyPlacement.axes(pose);
    return IntStream.rangeClosed(known.get().least(), known.get().most())
        .mapToObj(angle -> pose.with(joint, angle))
        .min(Comparator.comparingDouble(own -> bone.get().in(own, axes).minus(wanted).length()));
  }
}
