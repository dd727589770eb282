package org.leaven.knowledge;

import java.util.List;

/**
 * One step of an entry's instructions, with its doses.
 *
 * @param doses in the order hold, duration, repetitions, sets, frequency, rest
 * @param per what the doses count for: {@code side}, {@code set}, {@code session}, {@code day},
 *     {@code week}; empty when nothing is said
 */
public record Step(String text, List<Dose> doses, String per) {
  public Step {
    doses = List.copyOf(doses);
  }
}
