package org.leaven.figure;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A body in a pose, and how it is looked at.
 *
 * @param joints degrees by the name of the joint, with or without a side, where they differ from
 *     the start pose; an angle with a side goes before one without
 */
public record Pose(
    StartPose start,
    Map<String, Integer> joints,
    @Nullable Prop prop,
    @Nullable MovementArrow arrow,
    ViewDirection view) {
  public Pose {
    joints = Map.copyOf(new TreeMap<>(joints));
  }

  /** The same with another angle; one without a side holds for both sides. */
  Pose with(String joint, int angle) {
    Map<String, Integer> others = new TreeMap<>(joints);
    for (BodySide side : BodySide.values()) {
      others.remove(side.prefix() + joint);
    }
    others.put(joint, angle);
    return new Pose(start, others, prop, arrow, view);
  }

  double angle(Joint joint) {
    return angle(joint.id(), joint.id());
  }

  double angle(Joint joint, BodySide side) {
    return angle(side.prefix() + joint.id(), joint.id());
  }

  private double angle(String exact, String plain) {
    Integer own = joints.getOrDefault(exact, joints.get(plain));
    Map<String, Integer> atStart = start.angles();
    return own != null ? own : atStart.getOrDefault(exact, atStart.getOrDefault(plain, 0));
  }
}
