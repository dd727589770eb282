package org.leaven.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaven.figure.MovementArrow.Way;

class FigureTest {
  private static final int MAX_BYTES = 600;

  private static Pose pose(StartPose start, Map<String, Integer> joints) {
    return new Pose(start, joints, null, null, ViewDirection.SIDE);
  }

  private static Stream<@Nullable MovementArrow> arrows() {
    return Stream.of(ArrowAnchor.values())
        .flatMap(part -> Stream.of(Way.values()).map(way -> new MovementArrow(part, way)));
  }

  @ParameterizedTest
  @EnumSource(StartPose.class)
  void everyCombinationTakesAtMost600Bytes(StartPose start) {
    long seed = Long.getLong("leaven.seed", new Random().nextLong());
    System.out.println("FigureTest: -Dleaven.seed=" + seed);
    Random random = new Random(seed);
    for (ViewDirection view : ViewDirection.values()) {
      for (Prop prop : Prop.values()) {
        arrows()
            .map(arrow -> new Pose(start, anyJoints(random), prop, arrow, view))
            .forEach(
                pose -> {
                  String svg = Figure.of(pose).svg();
                  assertTrue(svg.length() <= MAX_BYTES, () -> svg.length() + " " + pose + svg);
                });
      }
    }
  }

  private static Map<String, Integer> anyJoints(Random random) {
    Map<String, Integer> joints = new HashMap<>();
    for (int i = 0; i < 4; i++) {
      String name = Joint.names().get(random.nextInt(Joint.names().size()));
      Joint joint = Joint.named(name).orElseThrow();
      joints.put(name, joint.least() + random.nextInt(joint.most() - joint.least() + 1));
    }
    return joints;
  }

  @ParameterizedTest
  @EnumSource(StartPose.class)
  void nothingOfABodyIsBelowTheFloorAndSomethingTouchesIt(StartPose start) {
    PlacedBody scene = new PlacedBody(BodyPlacement.of(pose(start, Map.of())), ViewDirection.SIDE);
    double lowest =
        scene.points().mapToDouble(point -> scene.project(point).y()).max().orElseThrow();
    double thickness = scene.floor() - lowest;
    assertTrue(thickness > 3.9 && thickness < 6.6, start + ": " + thickness);
  }

  @Test
  void handsAndKneesOfOneOnAllFoursAreBothOnTheFloor() {
    for (Map<String, Integer> joints :
        List.of(Map.<String, Integer>of(), Map.of("spine", 80, "hip", 50, "shoulder", 130))) {
      BodyPlacement.Placed placed = BodyPlacement.of(pose(StartPose.ALL_FOURS, joints));
      Skeleton body = placed.body();
      double floor = Skeleton.LIMB_RADIUS - placed.height();
      assertEquals(floor, body.arms().right().end().z(), .01);
      assertEquals(floor, body.legs().right().middle().z(), .01);
      assertEquals(floor, body.legs().right().end().z(), .01, "the shin lies on the floor");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LYING_ON_BACK", "LYING_KNEES_BENT"})
  void theSpineOfOneOnTheBackIsFlatWhateverTheLegsDo(StartPose start) {
    for (Map<String, Integer> joints :
        List.of(Map.<String, Integer>of(), Map.of("right-hip", 128, "right-knee", 120))) {
      Skeleton body = BodyPlacement.of(pose(start, joints)).body();
      assertEquals(0, body.neck().z(), .01);
      assertEquals(0, body.back().z(), .01);
    }
  }

  @Test
  void hipsThatAreRaisedLeaveShouldersAndFeetOnTheFloor() {
    Map<String, Integer> joints = Map.of("hip", 10, "knee", 85);
    BodyPlacement.Placed placed = BodyPlacement.of(pose(StartPose.LYING_KNEES_BENT, joints));
    Skeleton body = placed.body();
    assertTrue(body.hips().z() > body.neck().z() + 10);
    double neck = body.neck().z() - Skeleton.TRUNK_RADIUS;
    double foot =
        Math.min(body.legs().right().end().z(), body.legs().right().tip().z())
            - Skeleton.LIMB_RADIUS;
    assertEquals(-placed.height(), neck, .01);
    assertEquals(neck, foot, .5);
  }

  @Test
  void theBackOfOneOnAllFoursIsLevel() {
    Skeleton body = BodyPlacement.of(pose(StartPose.ALL_FOURS, Map.of())).body();
    assertEquals(body.hips().z(), body.neck().z(), .5);
    assertEquals(body.neck().x(), body.arms().right().end().x(), 2.5);
  }

  @Test
  void anArrowAlongAStraightLegStandsBesideIt() {
    MovementArrow up = new MovementArrow(ArrowAnchor.RIGHT_FOOT, Way.UP);
    Map<String, Integer> joints = Map.of("right-hip", 88, "right-knee", 2);
    Pose pose = new Pose(StartPose.LYING_KNEES_BENT, joints, null, up, ViewDirection.SIDE);
    String arrow = Figure.of(pose).svg().replaceFirst(".*stroke-width=\"3\" d=", "");
    assertTrue(arrow.matches("\"M\\d+ \\d+v-17m.*"), arrow);
  }

  @Test
  void fromAboveAnArrowForKneesThatRollOverGoesStraightToTheirSideOnTheGround() {
    for (int sign : new int[] {1, -1}) {
      MovementArrow arrow = new MovementArrow(ArrowAnchor.RIGHT_KNEE, sign > 0 ? Way.DOWN : Way.UP);
      Map<String, Integer> joints = Map.of("twist", 70 * sign);
      String svg =
          Figure.of(new Pose(StartPose.LYING_KNEES_BENT, joints, null, arrow, ViewDirection.ABOVE))
              .svg();
      String over = sign > 0 ? "q3 1\\d 0 [23]\\d" : "q3-1\\d 0-[23]\\d";
      assertTrue(svg.matches(".*stroke-width=\"3\" d=\"M\\d+ \\d+" + over + ".*"), svg);
      assertTrue(svg.contains("<path stroke-width=\"1\" d=\"M1 3h138v76h-138z\"/>"), svg);
    }
  }

  @Test
  void aPushUpPositionIsOneLineFromHeadToHeels() {
    Skeleton body = BodyPlacement.of(pose(StartPose.PUSH_UP, Map.of())).body();
    Vector3D heel = body.legs().right().end();
    for (Vector3D point : List.of(body.hips(), body.back(), body.neck(), body.head())) {
      double slope = (body.hips().z() - heel.z()) / (body.hips().x() - heel.x());
      assertEquals(heel.z() + slope * (point.x() - heel.x()), point.z(), 2.5);
    }
  }

  @Test
  void anglesMoveTheirOwnJointToItsOwnSide() {
    BodyPlacement.Placed rolled =
        BodyPlacement.of(pose(StartPose.LYING_KNEES_BENT, Map.of("twist", 70)));
    Vector3D knee = rolled.body().legs().right().middle();
    assertTrue(ViewDirection.ABOVE.project(knee).y() > 15, "the right is below, from above");
    Skeleton raised = Skeleton.of(pose(StartPose.STANDING, Map.of("left-shoulder", 90)), upright());
    assertTrue(raised.arms().left().end().x() > 35);
    assertEquals(0, raised.arms().right().end().x(), .01);
    assertTrue(ViewDirection.BACK.project(raised.arms().left().end()).x() < 0);
    Skeleton apart = Skeleton.of(pose(StartPose.STANDING, Map.of("right-hip-out", 40)), upright());
    assertTrue(ViewDirection.BACK.project(apart.legs().right().end()).x() > 35);
  }

  private static BodyAxes upright() {
    return BodyAxes.STANDING;
  }

  @Test
  void anAngleWithASideGoesBeforeOneWithout() {
    Pose pose = pose(StartPose.SITTING, Map.of("knee", 60, "left-knee", 10));
    assertEquals(60, pose.angle(Joint.KNEE, BodySide.RIGHT));
    assertEquals(10, pose.angle(Joint.KNEE, BodySide.LEFT));
    assertEquals(90, pose.angle(Joint.HIP, BodySide.LEFT), "as in the start pose");
  }

  @Test
  void aKneeExerciseOfOthersIsDrawn() {
    MovementArrow up = new MovementArrow(ArrowAnchor.RIGHT_FOOT, Way.UP);
    Map<String, Integer> joints = Map.of("right-knee", 8);
    Pose pose = new Pose(StartPose.SITTING, joints, Prop.CHAIR, up, ViewDirection.SIDE);
    assertEquals(KNEE_EXTENSION, Figure.of(pose).svg());
  }

  @Test
  void aShoulderExerciseOfOthersIsDrawn() {
    MovementArrow apart = new MovementArrow(ArrowAnchor.RIGHT_HAND, Way.APART);
    Map<String, Integer> joints = Map.of("elbow", 90, "shoulder-turn", 40);
    Pose pose = new Pose(StartPose.STANDING, joints, Prop.BAND, apart, ViewDirection.BACK);
    assertEquals(BAND_PULL, Figure.of(pose).svg());
  }

  private static final String KNEE_EXTENSION =
      "<svg class=\"drawn\" width=\"140\" viewBox=\"0 0 140 110\" fill=\"none\" stroke=\"currentColor\""
          + " stroke-width=\"8\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
          + " aria-hidden=\"true\">"
          + "<path stroke-width=\"1\" d=\"M6 106h128\"/>"
          + "<path opacity=\".4\" d=\"M45 73h30v28h9M45 29l7 19 11 15\"/>"
          + "<path stroke-width=\"13\" d=\"M41 73q0-23 0-46\"/>"
          + "<path d=\"M41 73h30l28 4 1-9M41 29l7 19 11 15M43 8a4 4 0 1 0 1 0z\"/>"
          + "<path stroke-width=\"4\" d=\"M26 105v-64m0 42h30v22\"/>"
          + "<path stroke-width=\"3\" d=\"M107 101q4-11 5-23m-4 4l4-4 3 5\"/>"
          + "</svg>";

  private static final String BAND_PULL =
      "<svg class=\"drawn\" width=\"140\" viewBox=\"0 0 140 140\" fill=\"none\" stroke=\"currentColor\""
          + " stroke-width=\"8\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
          + " aria-hidden=\"true\">"
          + "<path stroke-width=\"1\" d=\"M6 136h128\"/>"
          + "<path opacity=\".4\" d=\"M63 73l-4-46h22l-4 46zm3-46l4 46 4-46\"/>"
          + "<path stroke-width=\"6\" d=\"M82 31l-5 1 1 15zM58 31l5 1-1 15z\"/>"
          + "<path d=\"M77 73v30 28M63 73v30 28M87 29v20h12M53 29v20h-12M70 8a4 4 0 1 0 1 0z\"/>"
          + "<path stroke-width=\"4\" d=\"M99 49h-58\"/>"
          + "<path stroke-width=\"3\" d=\"M31 49h-17m5 3l-5-3 5-3m90 3h17m-5-3l5 3-5 3\"/>"
          + "</svg>";

  @Test
  void everyJointPropArrowAndViewChangesTheFigure() {
    Pose plain = pose(StartPose.STANDING, Map.of());
    String drawn = Figure.of(plain).svg();
    for (Prop prop : Prop.values()) {
      Map<String, Integer> bent = Map.of("right-hip", 60, "hip", 20);
      Pose with = new Pose(StartPose.STANDING, bent, prop, null, ViewDirection.SIDE);
      assertNotEquals(Figure.of(pose(StartPose.STANDING, bent)), Figure.of(with), prop.id());
    }
    for (ViewDirection view : List.of(ViewDirection.BACK, ViewDirection.ABOVE)) {
      assertNotEquals(
          drawn, Figure.of(new Pose(StartPose.STANDING, Map.of(), null, null, view)).svg());
    }
    arrows()
        .map(arrow -> new Pose(StartPose.STANDING, Map.of(), null, arrow, ViewDirection.SIDE))
        .forEach(with -> assertNotEquals(drawn, Figure.of(with).svg(), with.toString()));
  }

  @Test
  void paleLimbsAreThoseOfTheFarSide() {
    assertEquals(pale(Map.of()), pale(Map.of("right-hip", 60, "right-shoulder", 60)), "near");
    assertNotEquals(pale(Map.of()), pale(Map.of("left-hip", 60)), "far");
  }

  /** What is pale, from where its legs and arms begin. */
  private static String pale(Map<String, Integer> joints) {
    return Figure.of(pose(StartPose.STANDING, joints)).strokes().stream()
        .filter(stroke -> stroke.opacity() < 1)
        .map(stroke -> stroke.data().replaceAll("M[0-9]+ [0-9]+", "M"))
        .findFirst()
        .orElseThrow();
  }
}
