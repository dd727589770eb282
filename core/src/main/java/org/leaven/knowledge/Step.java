package org.leaven.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.figure.Pose;

/**
 * One step of an entry's instructions, with its doses.
 *
 * @param doses in the order hold, duration, repetitions, sets, frequency, rest
 * @param per what the doses count for: {@code side}, {@code set}, {@code session}, {@code day},
 *     {@code week}; empty when nothing is said
 * @param pose what is drawn beside it
 * @param picture what is shown beside it
 */
public record Step(
    String text,
    List<Dose> doses,
    String per,
    @Nullable Pose pose,
    Medium.@Nullable Picture picture) {
  public Step {
    doses = List.copyOf(doses);
  }
}
