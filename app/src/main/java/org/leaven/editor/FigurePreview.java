package org.leaven.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.leaven.dataset.reader.PoseReader;
import org.leaven.figure.Figure;
import org.leaven.figure.FigureHandle;
import org.leaven.figure.Pose;

/** Draws the pose of a step that is being edited, and bends the joint that is dragged. */
final class FigurePreview {
  private FigurePreview() {}

  /**
   * Draws a pose.
   *
   * @param request the value of {@code pose}; and where a joint was dragged to, if one was
   */
  static EditorResponse draw(EditorRequest request) {
    Optional<Pose> read = request.value().flatMap(node -> PoseReader.read(node).value());
    return EditorResponse.of(
        read.map(pose -> shown(dragged(pose, request), request)).orElse(Map.of()));
  }

  private static Pose dragged(Pose pose, EditorRequest request) {
    OptionalDouble x = request.number("x");
    OptionalDouble y = request.number("y");
    if (x.isEmpty() || y.isEmpty()) {
      return pose;
    }
    String joint = request.find("joint").orElse("");
    return FigureHandle.drag(pose, joint, x.getAsDouble(), y.getAsDouble()).orElse(pose);
  }

  private static Map<String, Object> shown(Pose pose, EditorRequest request) {
    Figure figure = Figure.of(pose);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("svg", figure.svg());
    all.put("frame", List.of(figure.left(), figure.top(), figure.width(), figure.height()));
    all.put("handles", FigureHandle.of(pose).stream().map(FigurePreview::shown).toList());
    all.put("atStart", pose.start().angles());
    request.find("joint").map(pose.joints()::get).ifPresent(angle -> all.put("angle", angle));
    return all;
  }

  private static Map<String, Object> shown(FigureHandle handle) {
    return Map.of(
        "joint", handle.joint(), "angle", handle.angle(), "x", handle.x(), "y", handle.y());
  }
}
