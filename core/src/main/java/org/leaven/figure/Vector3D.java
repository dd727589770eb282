package org.leaven.figure;

/** A point or a direction in space: x to the right of a picture from the side, y away, z up. */
record Vector3D(double x, double y, double z) {
  static final Vector3D ZERO = new Vector3D(0, 0, 0);

  Vector3D plus(Vector3D other) {
    return new Vector3D(x + other.x, y + other.y, z + other.z);
  }

  Vector3D minus(Vector3D other) {
    return plus(other.times(-1));
  }

  Vector3D times(double factor) {
    return new Vector3D(x * factor, y * factor, z * factor);
  }

  private Vector3D cross(Vector3D other) {
    return new Vector3D(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  private double dot(Vector3D other) {
    return x * other.x + y * other.y + z * other.z;
  }

  double length() {
    return Math.sqrt(dot(this));
  }

  /** Turned about an axis of length 1 by the rule of the right hand (Rodrigues' formula). */
  Vector3D turned(Vector3D axis, double degrees) {
    double angle = StrictMath.toRadians(degrees);
    double cos = StrictMath.cos(angle);
    return times(cos)
        .plus(axis.cross(this).times(StrictMath.sin(angle)))
        .plus(axis.times(axis.dot(this) * (1 - cos)));
  }
}
