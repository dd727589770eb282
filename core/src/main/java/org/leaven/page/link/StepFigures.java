package org.leaven.page.link;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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

  /** The drawing of an entry's first step that has a pose; empty when none has. */
  String of(Entry entry) {
    return entry.steps().stream()
        .filter(step -> Objects.nonNull(step.pose()))
        .findFirst()
        .map(this::of)
        .orElse("");
  }
}
