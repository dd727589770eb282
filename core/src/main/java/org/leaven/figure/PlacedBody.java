package org.leaven.figure;

import java.util.stream.Stream;

/** A body above the floor, as it is seen from a direction. */
record PlacedBody(Skeleton body, double height, ViewDirection view) {

  PlacedBody(BodyPlacement.Placed placed, ViewDirection view) {
    this(placed.body(), placed.height(), view);
  }

  Point2D project(Vector3D point) {
    return view.project(point);
  }

  Point2D head() {
    return project(body.head());
  }

  /** Where the floor is on the picture, unless it is seen from above. */
  double floor() {
    return height;
  }

  boolean isBelowFloor(Point2D point) {
    return view != ViewDirection.ABOVE && point.y() > floor() - 2;
  }

  /** Whether the chest or the back is seen, and not the side of the body. */
  boolean isBroad() {
    return view.project(body.chest().left()).length() > .5;
  }

  /** Whether it lies, or is on hands and knees, and is seen from above. */
  boolean isLevelFromAbove() {
    return view == ViewDirection.ABOVE && Math.abs(body.neck().z() - body.hips().z()) < 12;
  }

  /** Whether a point is higher above the floor than another. */
  static boolean isHigher(Vector3D point, Vector3D other) {
    return point.z() > other.z();
  }

  /** All points of arms, legs and trunk. */
  Stream<Vector3D> points() {
    Stream<Vector3D> limbs =
        Stream.of(body.arms(), body.legs())
            .flatMap(pair -> pair.both().stream())
            .flatMap(limb -> limb.points().stream());
    return Stream.concat(limbs, Stream.of(body.hips(), body.back(), body.neck(), body.head()));
  }
}
