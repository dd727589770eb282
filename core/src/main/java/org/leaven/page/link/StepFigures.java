package org.leaven.page.link;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.leaven.figure.Figure;
import org.leaven.figure.Pose;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Step;

/**
 * Draws the poses of steps as SVG, each once. A drawing has no text alternative: it shows what the
 * text beside it says, and who listens would hear that twice.
 */
final class StepFigures {
  private final Map<Pose, String> drawn = new ConcurrentHashMap<>();

  /** The drawing of a step; empty when it has no pose. */
  String of(Step step) {
    Pose pose = step.pose();
    return pose == null ? "" : drawn.computeIfAbsent(pose, each -> Figure.of(each).svg());
  }

  /**
   * The drawing that tells an entry from others: that of its first step with an arrow, otherwise
   * with a pose; empty when it has none.
   */
  String of(Entry entry) {
    return first(entry, pose -> pose.arrow() != null)
        .or(() -> first(entry, pose -> true))
        .map(this::of)
        .orElse("");
  }

  private static Optional<Step> first(Entry entry, Predicate<Pose> which) {
    return entry.steps().stream()
        .filter(step -> Optional.ofNullable(step.pose()).filter(which).isPresent())
        .findFirst();
  }
}
