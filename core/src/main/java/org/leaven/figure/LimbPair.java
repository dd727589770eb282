package org.leaven.figure;

import java.util.List;

/** Both arms or both legs. */
record LimbPair(BodyLimb right, BodyLimb left) {

  BodyLimb of(BodySide side) {
    return side == BodySide.RIGHT ? right : left;
  }

  List<BodyLimb> both() {
    return List.of(right, left);
  }
}
