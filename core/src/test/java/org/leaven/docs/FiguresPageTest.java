package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.leaven.figure.ArrowAnchor;
import org.leaven.figure.Figure;
import org.leaven.figure.Joint;
import org.leaven.figure.MovementArrow;
import org.leaven.figure.MovementArrow.Way;
import org.leaven.figure.Pose;
import org.leaven.figure.Prop;
import org.leaven.figure.StartPose;
import org.leaven.figure.ViewDirection;

/**
 * {@code docs/figures.md} shows every start pose, joint, prop, arrow and view, as they are drawn.
 */
class FiguresPageTest {
  private static final Path SOURCES = Path.of("core/src/main/java/org/leaven/figure");
  private static final Pattern CONSTANT =
      Pattern.compile("/\\*\\* ([^*]+) \\*/\\s+([A-Z_]+)(?=[,;(])");

  /** A blue that is seen on white and on black paper. */
  private static final String COLOR = "#3a7ca5";

  private static final String HEAD =
      """
      # Figures

      This page is made from the code. A step may have a `pose`: a figure that is drawn beside it, in every edition. The
      site says once on the page that it made the figures itself, since a source seldom says how to hold an arm.

      <!-- example larger: content/foods/peas.yaml -->
      ```yaml
      # content/foods/peas.yaml
      name: Peas
      steps:
        - text: Stand at the table.
          pose: standing
        - text: Raise the bowl in both hands.
          pose:
            start: standing
            joints: {shoulder: 90, elbow: 20}
            prop: ball
            arrow: {part: right-hand, way: up}
            view: side
      verdicts:
        freezer: {verdict: good, source: leaflet:5}
      ```

      A pose is the id of a [start pose](#start-poses), or a mapping:

      | key | required | value |
      |---|---|---|
      | `start` | yes | the [start pose](#start-poses) |
      | `joints` | | angles of [joints](#joints) that differ from the start pose, in whole degrees |
      | `prop` | | one [thing](#props) that is used |
      | `arrow` | | the [part of the body](#arrows) that moves, and which way |
      | `view` | | [from where](#views) the body is seen; from the side by default |

      The figure settles on the floor by itself: if you raise the hips of a person on their back, the shoulders and feet
      stay on the floor. Limbs on the far side are paler. A figure has no text alternative, because the step says what
      it shows: write steps that can be followed without it. Draw only what your source describes. A figure is never larger
      than 600 bytes. Where the view is not that of the first figure of the entry, the site says so: “Seen from above”.

      """;

  private final Map<String, String> meanings = new HashMap<>();
  private final Map<String, String> pictures = new LinkedHashMap<>();
  private final StringBuilder page = new StringBuilder(HEAD);

  private static Pose pose(StartPose start, Map<String, Integer> joints, ViewDirection view) {
    return new Pose(start, joints, null, null, view);
  }

  private static Pose side(StartPose start, Map<String, Integer> joints) {
    return pose(start, joints, ViewDirection.SIDE);
  }

  private static Pose back(StartPose start, Map<String, Integer> joints) {
    return pose(start, joints, ViewDirection.BACK);
  }

  @Test
  void everythingThatCanBeDrawnIsShown() throws IOException {
    for (String name :
        new String[] {"StartPose", "Joint", "Prop", "MovementArrow", "ViewDirection"}) {
      Matcher constant = CONSTANT.matcher(Files.readString(SOURCES.resolve(name + ".java")));
      while (constant.find()) {
        String meaning = constant.group(1).replaceAll("\\s+\\* ", " ");
        meanings.put(name + "." + constant.group(2), meaning);
      }
    }
    startPoses();
    joints();
    props();
    arrows();
    views();
    new GeneratedManualPage("figures.md").check(page.toString().strip() + "\n");
    for (Map.Entry<String, String> picture : pictures.entrySet()) {
      new GeneratedManualPage("images/figures/" + picture.getKey()).check(picture.getValue());
    }
  }

  private void row(String id, String more, String meaning, Pose pose) {
    String svg =
        Figure.of(pose)
            .svg()
            .replace(
                "<svg class=\"drawn\"",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" color=\"" + COLOR + "\"")
            .replace(" aria-hidden=\"true\"", "");
    String file = id + ".svg";
    assertTrue(pictures.put(file, svg + "\n") == null, id);
    page.append("| `").append(id.substring(id.indexOf('.') + 1)).append("` | ").append(more);
    page.append(meaning).append(" | ![").append(meaning).append("](images/figures/");
    page.append(file).append(") |\n");
  }

  private String meaning(Enum<?> constant) {
    String key = constant.getDeclaringClass().getSimpleName().replace("Way", "MovementArrow");
    return Objects.requireNonNull(meanings.get(key + "." + constant.name()), constant::name);
  }

  private void startPoses() {
    page.append("## Start poses\n\n| id | how | picture |\n|---|---|---|\n");
    for (StartPose start : StartPose.values()) {
      row("start." + start.id(), "", meaning(start), side(start, Map.of()));
    }
  }

  private void joints() {
    page.append(
        """

        ## Joints

        Angles are counted from a person who stands upright with hanging arms, not from the start pose: a straight
        knee is at 0, and the knee of a seated person at 90. Joints of arms and legs apply to both sides, unless
        `right-` or `left-` is put before them: `right-knee` overrides `knee` for the right side. Seen from the side,
        the right is nearer.

        | joint | degrees | movement | picture |
        |---|---|---|---|
        """);
    for (Joint joint : Joint.values()) {
      String range = joint.least() + " to " + joint.most() + " | ";
      row("joint." + joint.id(), range, meaning(joint), example(joint));
    }
  }

  private static Pose example(Joint joint) {
    return switch (joint) {
      case SPINE -> side(StartPose.STANDING, Map.of("spine", 70));
      case SIDE_BEND -> back(StartPose.STANDING, Map.of("side-bend", 30));
      case TWIST -> pose(StartPose.LYING_KNEES_BENT, Map.of("twist", 60), ViewDirection.ABOVE);
      case NECK -> side(StartPose.SITTING, Map.of("neck", 50));
      case BLADES -> back(StartPose.SITTING, Map.of("blades", 20));
      case SHOULDER -> side(StartPose.STANDING, Map.of("right-shoulder", 130));
      case SHOULDER_OUT -> back(StartPose.STANDING, Map.of("right-shoulder-out", 90));
      case SHOULDER_TURN ->
          back(StartPose.STANDING, Map.of("elbow", 90, "right-shoulder-turn", 60));
      case ELBOW -> side(StartPose.STANDING, Map.of("right-elbow", 100));
      case HIP -> side(StartPose.STANDING, Map.of("right-hip", 80));
      case HIP_OUT -> back(StartPose.STANDING, Map.of("right-hip-out", 40));
      case HIP_TURN -> back(StartPose.SITTING, Map.of("right-hip-turn", -40));
      case KNEE -> side(StartPose.STANDING, Map.of("right-knee", 90));
      case ANKLE -> side(StartPose.STANDING, Map.of("ankle", -45));
    };
  }

  private void props() {
    page.append("\n## Props\n\nAt most one; the stool of `sitting` does not count.\n\n");
    page.append("| id | where it is | picture |\n|---|---|---|\n");
    for (Prop prop : Prop.values()) {
      Pose with = example(prop);
      Pose pose = new Pose(with.start(), with.joints(), prop, null, with.view());
      row("prop." + prop.id(), "", meaning(prop), pose);
    }
  }

  private static Pose example(Prop prop) {
    return switch (prop) {
      case MAT -> side(StartPose.LYING_ON_BACK, Map.of());
      case CHAIR -> side(StartPose.SITTING, Map.of());
      case WALL_BEHIND -> side(StartPose.STANDING, Map.of("hip", 80, "knee", 80));
      case WALL_IN_FRONT -> side(StartPose.STANDING, Map.of("shoulder", 85, "ankle", 10));
      case TOWEL ->
          side(
              StartPose.LYING_ON_BACK,
              Map.of("right-hip", 72, "right-ankle", 0, "shoulder", 45, "elbow", 22));
      case BAND -> back(StartPose.STANDING, Map.of("elbow", 90, "shoulder-turn", 30));
      case BALL -> side(StartPose.STANDING, Map.of("shoulder", 90, "elbow", 20));
      case BLOCK -> side(StartPose.STANDING, Map.of("hip", 100, "shoulder", 80));
      case DUMBBELLS -> back(StartPose.STANDING, Map.of("shoulder-out", 90));
      case PILLOW -> side(StartPose.LYING_KNEES_BENT, Map.of("neck", 20));
      case STEP -> side(StartPose.STANDING, Map.of("right-hip", 60, "right-knee", 70));
    };
  }

  private void arrows() {
    page.append("\n## Arrows\n\n`part` is one of `");
    page.append(String.join("`, `", ArrowAnchor.ids()));
    page.append(
        """
        `. At the head, an arm or a leg the arrow usually curves around the joint about which that part turns. `way`
        is one of these, in the picture:

        """);
    page.append("| way | meaning | picture |\n|---|---|---|\n");
    for (Way way : Way.values()) {
      row("arrow." + way.id(), "", meaning(way), example(way));
    }
  }

  private static Pose example(Way way) {
    return switch (way) {
      case UP ->
          moving(side(StartPose.SITTING, Map.of("right-knee", 8)), ArrowAnchor.RIGHT_FOOT, way);
      case DOWN ->
          moving(
              side(StartPose.STANDING, Map.of("hip", 95, "knee", 95, "ankle", 22, "shoulder", 70)),
              ArrowAnchor.HIPS,
              way);
      case LEFT ->
          moving(
              side(StartPose.LYING_KNEES_BENT, Map.of("right-hip", 115, "right-knee", 115)),
              ArrowAnchor.RIGHT_KNEE,
              way);
      case RIGHT ->
          moving(side(StartPose.STANDING, Map.of("shoulder", 90)), ArrowAnchor.RIGHT_HAND, way);
      case TOGETHER ->
          moving(back(StartPose.SITTING, Map.of("blades", 18)), ArrowAnchor.SHOULDER_BLADES, way);
      case APART ->
          moving(
              back(StartPose.STANDING, Map.of("elbow", 90, "shoulder-turn", 40)),
              ArrowAnchor.RIGHT_HAND,
              way);
    };
  }

  private static Pose moving(Pose pose, ArrowAnchor part, Way way) {
    return new Pose(pose.start(), pose.joints(), null, new MovementArrow(part, way), pose.view());
  }

  private void views() {
    page.append("\n## Views\n\n| id | from where | picture |\n|---|---|---|\n");
    for (ViewDirection view : ViewDirection.values()) {
      boolean isAbove = view == ViewDirection.ABOVE;
      StartPose start = isAbove ? StartPose.LYING_ON_BACK : StartPose.SITTING;
      Pose pose = pose(start, isAbove ? Map.of("shoulder-out", 60) : Map.of(), view);
      row("view." + view.id(), "", meaning(view), pose);
    }
  }
}
