package org.leaven.figure;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Draws what a person sits on, lies on or holds. Points are those of the picture. */
final class PropDrawer {
  static final double WIDTH = 4;

  /** The top of a seat below the middle of the hips. */
  static final double BELOW_HIPS = Skeleton.TRUNK_RADIUS + 1;

  private static final double HALF_SEAT = 15;
  private static final double BACK_REST = 42;

  private final Pose pose;
  private final PlacedBody scene;

  PropDrawer(Pose pose, PlacedBody scene) {
    this.pose = pose;
    this.scene = scene;
  }

  private boolean isSitting() {
    return pose.start().support() == BodySupport.SEAT;
  }

  FigurePath draw() {
    FigurePath path = new FigurePath();
    if (isSitting()) {
      seat(path, pose.prop() == Prop.CHAIR);
    }
    boolean isAbove = pose.view() == ViewDirection.ABOVE;
    if (pose.prop() == Prop.MAT) {
      mat(path);
    } else if (pose.prop() != null && !isAbove) {
      standing(path, pose.prop());
    }
    held(path);
    return path;
  }

  private void standing(FigurePath path, Prop prop) {
    double floor = scene.floor();
    switch (prop) {
      case CHAIR -> {
        if (!isSitting()) {
          heldChair(path);
        }
      }
      case WALL_BEHIND, WALL_IN_FRONT -> {
        double sign = prop == Prop.WALL_BEHIND ? -1 : 1;
        double x = sign * (edge(point -> sign * point.x()) + Skeleton.LIMB_RADIUS + 3);
        double top = -edge(point -> -point.y()) - 16;
        path.line(new Point2D(x, top), new Point2D(x, floor));
      }
      case BLOCK -> {
        Point2D hand = scene.project(lowerHand());
        double top = Math.min(hand.y() + Skeleton.LIMB_RADIUS + 2, floor - 4);
        path.box(new Point2D(hand.x() - 9, top), new Point2D(hand.x() + 9, floor));
      }
      case STEP -> {
        BodyLimb leg = scene.body().legs().right();
        BodyLimb other = scene.body().legs().left();
        Point2D foot =
            scene.project(PlacedBody.isHigher(leg.end(), other.end()) ? leg.end() : other.end());
        double top = foot.y() + Skeleton.LIMB_RADIUS + 2;
        path.box(new Point2D(foot.x() - 10, top), new Point2D(foot.x() + 20, floor));
      }
      case PILLOW -> {
        double top = Math.min(scene.head().y() + Skeleton.HEAD_RADIUS + 1, floor - 2);
        Point2D corner = new Point2D(scene.head().x() - 12, top);
        path.box(corner, new Point2D(scene.head().x() + 10, floor - 1));
      }
      default -> {
        // in the hands
      }
    }
  }

  /** What is in the hands. */
  private void held(FigurePath path) {
    Point2D right = scene.project(scene.body().arms().right().end());
    Point2D left = scene.project(scene.body().arms().left().end());
    if (pose.prop() == Prop.TOWEL) {
      path.line(right, scene.project(higherSole()));
    } else if (pose.prop() == Prop.BAND) {
      path.line(right, left);
    } else if (pose.prop() == Prop.BALL) {
      path.circle(right.plus(left).times(.5), 9);
    } else if (pose.prop() == Prop.DUMBBELLS) {
      weight(path, scene.body().arms().right());
      if (right.minus(left).length() > 8) {
        weight(path, scene.body().arms().left());
      }
    }
  }

  /** A bar across the forearm. */
  private void weight(FigurePath path, BodyLimb arm) {
    Point2D hand = scene.project(arm.end());
    Point2D forearm = hand.minus(scene.project(arm.middle()));
    Point2D half =
        forearm.length() < 1 ? new Point2D(9, 0) : forearm.turned(90).times(9 / forearm.length());
    path.line(hand.minus(half), hand.plus(half));
  }

  private void mat(FigurePath path) {
    double left = -edge(point -> -point.x()) - 8;
    double right = edge(Point2D::x) + 8;
    if (pose.view() == ViewDirection.ABOVE) {
      double half = Math.max(30, edge(point -> Math.abs(point.y()))) + 8;
      path.box(new Point2D(left, -half), new Point2D(right, half));
    } else {
      double top = scene.floor() + WIDTH / 2;
      path.line(new Point2D(left, top), new Point2D(right, top));
    }
  }

  private void seat(FigurePath path, boolean hasBack) {
    Point2D hips = scene.project(scene.body().hips());
    if (pose.view() == ViewDirection.ABOVE) {
      Point2D half = new Point2D(HALF_SEAT, HALF_SEAT);
      path.box(hips.minus(half), hips.plus(half));
      return;
    }
    double top = hips.y() + BELOW_HIPS + WIDTH / 2;
    double rear = hips.x() - HALF_SEAT;
    double front = hips.x() + HALF_SEAT;
    Point2D cornerBehind = new Point2D(rear, top);
    Point2D legInFront = new Point2D(front, scene.floor());
    if (!hasBack) {
      path.line(
          new Point2D(rear, scene.floor()), cornerBehind, new Point2D(front, top), legInFront);
      return;
    }
    Point2D up = new Point2D(rear, top - BACK_REST);
    path.line(new Point2D(rear, scene.floor()), up);
    if (pose.view() == ViewDirection.BACK) {
      path.lineTo(new Point2D(front, up.y())).lineTo(legInFront).line(cornerBehind);
    } else {
      path.line(cornerBehind);
    }
    path.lineTo(new Point2D(front, top));
    if (pose.view() != ViewDirection.BACK) {
      path.lineTo(legInFront);
    }
  }

  /** A chair whose back is held. */
  private void heldChair(FigurePath path) {
    Point2D hand = scene.project(lowerHand()).plus(new Point2D(2, Skeleton.LIMB_RADIUS));
    double seat = scene.floor() - BodyPlacement.SEAT + BELOW_HIPS;
    path.line(hand, new Point2D(hand.x(), scene.floor()));
    double front = hand.x() + 2 * HALF_SEAT;
    path.line(
        new Point2D(hand.x(), seat), new Point2D(front, seat), new Point2D(front, scene.floor()));
  }

  private Vector3D lowerHand() {
    Vector3D right = scene.body().arms().right().end();
    Vector3D left = scene.body().arms().left().end();
    return PlacedBody.isHigher(right, left) ? left : right;
  }

  /** The sole of the foot that is higher, a bit outside. */
  private Vector3D higherSole() {
    BodyLimb right = scene.body().legs().right();
    BodyLimb left = scene.body().legs().left();
    BodyLimb leg = PlacedBody.isHigher(right.end(), left.end()) ? right : left;
    Vector3D shin = leg.end().minus(leg.middle()).times(1 / Skeleton.SHIN);
    return leg.end().plus(leg.tip()).times(.5).plus(shin.times(4));
  }

  private double edge(ToDoubleFunction<Point2D> measure) {
    Stream<Point2D> points = scene.points().map(scene::project);
    return points.mapToDouble(measure).max().orElseThrow();
  }
}
