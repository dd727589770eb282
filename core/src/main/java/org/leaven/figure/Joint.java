package org.leaven.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A movement of a joint, in degrees from where it stands in a person who stands upright with
 * hanging arms. Positive angles bend forwards, outwards or to the right.
 *
 * <p>The ranges are those of flexible people, rounded up, and so a little wider than the averages
 * in tables such as those of the American Academy of Orthopaedic Surgeons.
 */
public enum Joint {
  /** Bends the trunk forwards; negative angles arch it backwards. */
  SPINE(-60, 110, false),
  /** Bends the trunk to the right; negative angles to the left. */
  SIDE_BEND(-45, 45, false),
  /** Turns the shoulders to the right; in a lying pose it turns the hips instead. */
  TWIST(-90, 90, false),
  /** Brings the chin to the chest; negative angles lift the head. */
  NECK(-70, 70, false),
  /** Draws the shoulder blades together; negative angles spread them. */
  BLADES(-20, 30, false),
  /** Raises the arm forwards; negative angles bring it backwards. */
  SHOULDER(-60, 190, true),
  /** Raises the arm sideways. */
  SHOULDER_OUT(-40, 180, true),
  /** Turns the arm outwards around its own length. */
  SHOULDER_TURN(-90, 100, true),
  /** Bends the elbow. */
  ELBOW(-10, 155, true),
  /** Raises the thigh forwards; negative angles bring it backwards. */
  HIP(-40, 150, true),
  /** Raises the leg sideways. */
  HIP_OUT(-40, 90, true),
  /** Turns the leg outwards around its own length. */
  HIP_TURN(-50, 90, true),
  /** Bends the knee. */
  KNEE(-10, 165, true),
  /** Draws the toes towards the shin; negative angles point the foot. */
  ANKLE(-90, 45, true);

  private final int least;
  private final int most;
  private final boolean isPaired;

  Joint(int least, int most, boolean isPaired) {
    this.least = least;
    this.most = most;
    this.isPaired = isPaired;
  }

  /** As written in the sources, without a side. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The smallest possible angle, in degrees. */
  public int least() {
    return least;
  }

  /** The largest possible angle, in degrees. */
  public int most() {
    return most;
  }

  /** Whether the body has it twice, so that a side may be said. */
  public boolean isPaired() {
    return isPaired;
  }

  /** The names an author can choose from: each joint, then with its sides. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Joint joint : values()) {
      names.add(joint.id());
    }
    for (Joint joint : values()) {
      if (joint.isPaired) {
        names.add(BodySide.RIGHT.prefix() + joint.id());
        names.add(BodySide.LEFT.prefix() + joint.id());
      }
    }
    return List.copyOf(names);
  }

  /** The joint with a name, with or without a side. */
  public static Optional<Joint> named(String name) {
    return Arrays.stream(values()).filter(joint -> joint.hasName(name)).findFirst();
  }

  private boolean hasName(String name) {
    return name.equals(id())
        || (isPaired
            && Arrays.stream(BodySide.values())
                .anyMatch(side -> name.equals(side.prefix() + id())));
  }
}
