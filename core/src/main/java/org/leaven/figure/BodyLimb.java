package org.leaven.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * An arm or a leg.
 *
 * @param root shoulder or hip
 * @param middle elbow or knee
 * @param end hand or ankle
 * @param tip hand or toes
 */
record BodyLimb(Vector3D root, Vector3D middle, Vector3D end, Vector3D tip) {

  /** Its points from the trunk on; those of an arm are three. */
  List<Vector3D> points() {
    return Stream.of(root, middle, end, tip).distinct().toList();
  }

  Vector3D mean() {
    return root.plus(middle).plus(end).times(1.0 / 3);
  }
}
