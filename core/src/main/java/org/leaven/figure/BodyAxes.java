package org.leaven.figure;

/** Directions of length 1 that a part of the body has: forwards, to its left, towards the head. */
record BodyAxes(Vector3D forward, Vector3D left, Vector3D up) {
  static final BodyAxes STANDING =
      new BodyAxes(new Vector3D(1, 0, 0), new Vector3D(0, 1, 0), new Vector3D(0, 0, 1));

  /** Lying on the right side, with the face towards the viewer. */
  static final BodyAxes ON_RIGHT_SIDE =
      new BodyAxes(new Vector3D(0, -1, 0), new Vector3D(0, 0, 1), new Vector3D(-1, 0, 0));

  BodyAxes turned(Vector3D axis, double degrees) {
    return new BodyAxes(
        forward.turned(axis, degrees), left.turned(axis, degrees), up.turned(axis, degrees));
  }

  /** Turned so that the head goes forwards. */
  BodyAxes bentForwards(double degrees) {
    return turned(left, degrees);
  }

  Vector3D down() {
    return up.times(-1);
  }
}
