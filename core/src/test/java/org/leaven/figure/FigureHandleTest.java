package org.leaven.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureHandleTest {
  private static Pose pose(StartPose start, Map<String, Integer> joints, ViewDirection view) {
    return new Pose(start, joints, null, null, view);
  }

  private static FigureHandle handle(Pose pose, String joint) {
    return FigureHandle.of(pose).stream()
        .filter(own -> own.joint().equals(joint))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBonePointsToWhereItIsDragged() {
    Pose standing = pose(StartPose.STANDING, Map.of(), ViewDirection.SIDE);
    int hip = handle(standing, "right-hip").y() - 30;
    Pose raised = FigureHandle.drag(standing, "right-hip", 1000, hip).orElseThrow();
    assertEquals(Map.of("right-hip", 90), raised.joints());
    FigureHandle knee = handle(raised, "right-knee");
    Pose straight = FigureHandle.drag(raised, "right-knee", knee.x() + 1000, hip).orElseThrow();
    assertEquals(0, straight.joints().get("right-knee"));
    assertEquals(90, straight.joints().get("right-hip"));
  }

  @Test
  void noJointIsBentFurtherThanItCanBe() {
    Pose standing = pose(StartPose.STANDING, Map.of(), ViewDirection.SIDE);
    Pose bent = FigureHandle.drag(standing, "elbow", -1000, 0).orElseThrow();
    assertEquals(Map.of("elbow", Joint.ELBOW.least()), bent.joints());
    assertTrue(FigureHandle.drag(standing, "tail", 0, 0).isEmpty());
  }

  @Test
  void anAngleForBothSidesReplacesThoseOfEach() {
    Pose one = pose(StartPose.STANDING, Map.of("left-knee", 20), ViewDirection.SIDE);
    Pose both = FigureHandle.drag(one, "knee", -1000, handle(one, "right-hip").y()).orElseThrow();
    assertEquals(List.of("knee"), List.copyOf(both.joints().keySet()));
  }

  @Test
  void fromBehindAnArmIsRaisedSideways() {
    Pose standing = pose(StartPose.STANDING, Map.of(), ViewDirection.BACK);
    List<String> joints = FigureHandle.of(standing).stream().map(FigureHandle::joint).toList();
    assertTrue(joints.contains("left-shoulder-out"), joints::toString);
    assertTrue(joints.contains("side-bend"), joints::toString);
    FigureHandle arm = handle(standing, "right-shoulder-out");
    Pose raised =
        FigureHandle.drag(standing, arm.joint(), arm.x() + 1000, arm.y() - 20).orElseThrow();
    assertEquals(90, raised.joints().get("right-shoulder-out"));
  }

  @ParameterizedTest
  @EnumSource(StartPose.class)
  void whatIsNotMovedStays(StartPose start) {
    Pose pose = pose(start, Map.of(), ViewDirection.SIDE);
    for (FigureHandle own : FigureHandle.of(pose)) {
      Pose same = FigureHandle.drag(pose, own.joint(), own.x(), own.y()).orElseThrow();
      FigureHandle after = handle(same, own.joint());
      int moved = Math.abs(after.x() - own.x()) + Math.abs(after.y() - own.y());
      assertTrue(moved <= 3, () -> own + " " + after);
    }
  }
}
