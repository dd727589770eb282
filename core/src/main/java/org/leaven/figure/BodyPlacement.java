package org.leaven.figure;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lays a body on what it rests on: tilts it until hands and feet touch the floor. */
final class BodyPlacement {
  /** How high the hips of a person who sits are above the floor. */
  static final double SEAT = Skeleton.SHIN + Skeleton.LIMB_RADIUS;

  /** Up to this height, toes and heel are as high, when the body stands upright. */
  private static final double LEVEL = 1;

  private static final Vector3D ACROSS = new Vector3D(0, 1, 0);

  private BodyPlacement() {}

  /** A point of the body with the thickness around it. */
  private record Contact(Vector3D point, double radius) {
    static Contact limb(Vector3D point) {
      return new Contact(point, Skeleton.LIMB_RADIUS);
    }

    static Contact trunk(Vector3D point) {
      return new Contact(point, Skeleton.TRUNK_RADIUS);
    }

    double bottom() {
      return point.z() - radius;
    }
  }

  /**
   * The body of a pose.
   *
   * @param height of its hips above the floor
   */
  record Placed(Skeleton body, double height) {}

  /** The directions of a body that is tilted so that it touches the floor. */
  static BodyAxes axes(Pose pose) {
    BodyAxes axes = pose.start().axes();
    return axes.turned(ACROSS, tilt(Skeleton.of(pose, axes), pose.start().support()));
  }

  static Placed of(Pose pose) {
    BodySupport support = pose.start().support();
    Skeleton body = Skeleton.of(pose, axes(pose));
    double floor = support == BodySupport.SEAT ? -SEAT : lowest(resting(body, support)).bottom();
    return new Placed(FloorClamp.of(body, floor), -floor);
  }

  /** The points of which the lowest is on the floor. */
  private static Stream<Contact> resting(Skeleton body, BodySupport support) {
    List<BodyLimb> legs = body.legs().both();
    Stream<Contact> trunk = Stream.of(body.hips(), body.back(), body.neck()).map(Contact::trunk);
    Stream<Contact> feet = legs.stream().flatMap(leg -> contacts(leg.end(), leg.tip()));
    return switch (support) {
      case FEET -> feet;
      case KNEES, KNEES_AND_HANDS -> knees(legs);
      case TOES_AND_HANDS -> legs.stream().flatMap(leg -> contacts(leg.tip()));
      case SEAT, HIPS, BACK, FRONT -> trunk;
      case SIDE ->
          Stream.of(trunk, knees(legs), feet, Stream.of(Contact.limb(body.arms().right().root())))
              .flatMap(each -> each);
    };
  }

  private static double tilt(Skeleton body, BodySupport support) {
    List<BodyLimb> legs = body.legs().both();
    Stream<Contact> hands =
        body.arms().both().stream().flatMap(arm -> contacts(arm.middle(), arm.end()));
    return switch (support) {
      case FEET -> {
        BodyLimb leg = lowest(legs, BodyLimb::end);
        yield leg.tip().z() < leg.end().z() - LEVEL
            ? 0 // on the toes
            : tilt(Contact.limb(leg.end()), contacts(leg.tip()));
      }
      case SEAT -> tilt(Contact.limb(body.hips()), knees(legs));
      case HIPS -> {
        Stream<Contact> ankles = legs.stream().flatMap(leg -> contacts(leg.end()));
        yield tilt(Contact.trunk(body.hips()), Stream.concat(ankles, knees(legs)));
      }
      case KNEES -> {
        BodyLimb leg = lowest(legs, BodyLimb::middle);
        yield tilt(Contact.limb(leg.middle()), contacts(leg.end(), leg.tip()), -1);
      }
      case KNEES_AND_HANDS -> tilt(Contact.limb(lowest(legs, BodyLimb::middle).middle()), hands);
      case TOES_AND_HANDS -> tilt(Contact.limb(lowest(legs, BodyLimb::tip).tip()), hands);
      case BACK -> {
        Stream<Contact> below =
            legs.stream().flatMap(leg -> contacts(leg.middle(), leg.end(), leg.tip()));
        yield tilt(
            Contact.trunk(body.neck()),
            Stream.concat(Stream.of(Contact.trunk(body.hips())), below));
      }
      case FRONT, SIDE -> 0;
    };
  }

  private static Stream<Contact> knees(List<BodyLimb> legs) {
    return legs.stream().flatMap(leg -> contacts(leg.middle()));
  }

  private static Stream<Contact> contacts(Vector3D... points) {
    return Stream.of(points).map(Contact::limb);
  }

  private static BodyLimb lowest(List<BodyLimb> limbs, Function<BodyLimb, Vector3D> point) {
    return limbs.stream()
        .min(Comparator.comparingDouble(limb -> point.apply(limb).z()))
        .orElseThrow();
  }

  private static Contact lowest(Stream<Contact> contacts) {
    return contacts.min(Comparator.comparingDouble(Contact::bottom)).orElseThrow();
  }

  private static double tilt(Contact pin, Stream<Contact> others) {
    return tilt(pin, others, 1);
  }

  /**
   * The angle about the axis away from the viewer at which the first contact touches the floor.
   *
   * @param side 1 for contacts on the right of the point that stays, -1 for those on its left
   */
  private static double tilt(Contact pin, Stream<Contact> others, int side) {
    return -side * others.mapToDouble(own -> raise(pin, own, side)).max().orElseThrow();
  }

  private static double raise(Contact pin, Contact contact, double side) {
    Vector3D way = contact.point().minus(pin.point());
    double across = side * way.x();
    double distance = Math.max(1e-6, Math.sqrt(across * across + way.z() * way.z()));
    double wanted = Math.max(-1, Math.min(1, (contact.radius() - pin.radius()) / distance));
    double angle = StrictMath.asin(wanted) - StrictMath.atan2(way.z(), across);
    return StrictMath.toDegrees(angle);
  }
}
