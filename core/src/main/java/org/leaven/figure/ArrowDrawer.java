package org.leaven.figure;

import org.leaven.figure.MovementArrow.Way;

/** Draws the arrow that says where a part of the body goes, beside that part. */
final class ArrowDrawer {
  static final double WIDTH = 3;

  private static final double LENGTH = 17;
  private static final double GAP = 12;
  private static final double TIP = 6;
  private static final double TIP_ANGLE = 35;

  /** How much of a circle a curved arrow goes along, in degrees. */
  private static final double SWING = 42;

  /** A part that goes away from its joint moves less than this share sideways. */
  private static final double SIDEWAYS = .2;

  private static final double LEAST_SWING = 12;

  /** From this bend on, the joint in the middle of a limb is the one that moves. */
  private static final double STRAIGHT = .95;

  private final FigurePath path = new FigurePath();
  private final PlacedBody scene;
  private final MovementArrow arrow;

  private ArrowDrawer(PlacedBody scene, MovementArrow arrow) {
    this.scene = scene;
    this.arrow = arrow;
  }

  /** Where a part is, and the joint it turns about. */
  private record Swinging(Point2D part, Point2D pivot, double out) {}

  static FigurePath draw(Pose pose, PlacedBody scene) {
    MovementArrow arrow = pose.arrow();
    if (arrow == null) {
      return new FigurePath();
    }
    ArrowDrawer drawer = new ArrowDrawer(scene, arrow);
    if (arrow.way().isDouble()) {
      drawer.pair();
    } else {
      drawer.single();
    }
    return drawer.path;
  }

  private void single() {
    Skeleton body = scene.body();
    switch (arrow.part()) {
      case HEAD -> swing(new Swinging(scene.head(), scene.project(body.neck()), 16));
      case BACK, SHOULDER_BLADES -> besideTrunk(scene.project(body.back()));
      case HIPS -> besideTrunk(scene.project(body.hips()));
      case RIGHT_ELBOW -> swing(inner(body.arms().right()));
      case LEFT_ELBOW -> swing(inner(body.arms().left()));
      case RIGHT_HAND -> swing(outer(body.arms().right()));
      case LEFT_HAND -> swing(outer(body.arms().left()));
      case RIGHT_KNEE -> knee(body.legs().right());
      case LEFT_KNEE -> knee(body.legs().left());
      case RIGHT_FOOT -> swing(outer(body.legs().right()));
      case LEFT_FOOT -> swing(outer(body.legs().left()));
    }
  }

  private Swinging inner(BodyLimb limb) {
    return new Swinging(scene.project(limb.middle()), scene.project(limb.root()), GAP);
  }

  private Swinging outer(BodyLimb limb) {
    Point2D root = scene.project(limb.root());
    Point2D middle = scene.project(limb.middle());
    Point2D end = scene.project(limb.end());
    double whole = middle.minus(root).length() + end.minus(middle).length();
    boolean isStraight = end.minus(root).length() > STRAIGHT * whole;
    Point2D pivot = isStraight ? root : middle;
    Point2D tip = scene.project(limb.tip());
    double beyond = Math.max(0, tip.minus(pivot).length() - end.minus(pivot).length());
    return new Swinging(end, pivot, GAP + beyond);
  }

  /** A curve around the joint that the part turns about, unless it goes away from that joint. */
  private void swing(Swinging swinging) {
    Point2D arm = swinging.part().minus(swinging.pivot());
    double length = Math.max(1, arm.length());
    Point2D along = new Point2D(-arm.y() / length, arm.x() / length); // clockwise
    double turn = along.dot(arrow.way().direction());
    if (Math.abs(turn) < SIDEWAYS) {
      beside(swinging.part(), along);
      return;
    }
    double sign = turn > 0 ? 1 : -1;
    double radius = length + swinging.out();
    Point2D out = arm.times(1 / length);
    double sweep = sign * SWING * Math.min(1, 45 / radius + .25);
    Point2D end = swinging.pivot().plus(out.times(radius));
    Point2D start = swinging.pivot().plus(out.turned(-sweep).times(radius));
    while (scene.isBelowFloor(start) && Math.abs(sweep) > LEAST_SWING) {
      sweep *= .8;
      start = swinging.pivot().plus(out.turned(-sweep).times(radius));
    }
    double bulge = radius / StrictMath.cos(StrictMath.toRadians(sweep / 2));
    Point2D control = swinging.pivot().plus(out.turned(-sweep / 2).times(bulge));
    path.moveTo(start).curveTo(control, end);
    tip(end, end.minus(control));
  }

  /**
   * Of one who lies and is seen from above, knees roll over: beyond the feet, to where they are.
   */
  private void knee(BodyLimb leg) {
    Point2D knee = scene.project(leg.middle());
    Point2D hips = scene.project(scene.body().hips());
    double rolled = knee.minus(hips).dot(arrow.way().direction());
    if (!scene.isLevelFromAbove() || arrow.way().direction().y() == 0 || rolled < GAP) {
      swing(inner(leg));
      return;
    }
    Point2D start = new Point2D(scene.project(leg.tip()).x() + GAP - WIDTH, hips.y());
    Point2D end = start.plus(arrow.way().direction().times(rolled + TIP));
    Point2D control = new Point2D(start.x() + WIDTH, (start.y() + end.y()) / 2);
    path.moveTo(start).curveTo(control, end);
    tip(end, end.minus(control));
  }

  /** Above a trunk that lies, behind one that is upright, or beside it where it goes sideways. */
  private void besideTrunk(Point2D part) {
    Point2D way = arrow.way().direction();
    if (way.y() == 0) {
      straight(part, 2);
      return;
    }
    Skeleton body = scene.body();
    Vector3D trunk = body.neck().minus(body.hips());
    boolean isUpright = Math.abs(trunk.z()) > .6 * trunk.length();
    Point2D middle =
        isUpright
            ? part.plus(new Point2D(-GAP - 6, 0))
            : part.plus(new Point2D(0, -GAP - LENGTH / 2));
    Point2D half = way.times(LENGTH / 2);
    line(middle.minus(half), middle.plus(half));
  }

  /** Along a limb that goes away from its joint, on the side that is further from the head. */
  private void beside(Point2D part, Point2D across) {
    boolean isTowardsHead = across.dot(scene.head().minus(part)) > 0;
    Point2D out = across.times(isTowardsHead ? -GAP : GAP);
    Point2D half = arrow.way().direction().times(LENGTH / 2);
    line(part.plus(out).minus(half), part.plus(out).plus(half));
  }

  private void straight(Point2D part, double more) {
    Point2D way = arrow.way().direction();
    Point2D start = part.plus(way.times(GAP - 1 + more));
    line(start, start.plus(way.times(LENGTH)));
  }

  /** Two arrows below the shoulder blades, or on both sides of another part. */
  private void pair() {
    Skeleton body = scene.body();
    Point2D middle = scene.project(body.back()).plus(new Point2D(0, TIP));
    Point2D across = new Point2D(1, 0);
    double near = 2.5;
    double far = 17;
    if (arrow.part() != ArrowAnchor.SHOULDER_BLADES) {
      Point2D right = scene.project(partOf(BodySide.RIGHT));
      Point2D left = scene.project(partOf(BodySide.LEFT));
      Point2D between = right.minus(left);
      middle = right.plus(left).times(.5);
      across = between.length() < 1 ? across : between.times(1 / between.length());
      near = between.length() / 2 + GAP - 2;
      far = near + LENGTH;
    }
    for (int sign : new int[] {-1, 1}) {
      Point2D inside = middle.plus(across.times(sign * near));
      Point2D outside = middle.plus(across.times(sign * far));
      boolean isInwards = arrow.way() == Way.TOGETHER;
      line(isInwards ? outside : inside, isInwards ? inside : outside);
    }
  }

  private Vector3D partOf(BodySide side) {
    BodyLimb arm = scene.body().arms().of(side);
    BodyLimb leg = scene.body().legs().of(side);
    return switch (arrow.part()) {
      case RIGHT_ELBOW, LEFT_ELBOW -> arm.middle();
      case RIGHT_HAND, LEFT_HAND -> arm.end();
      case RIGHT_KNEE, LEFT_KNEE -> leg.middle();
      case RIGHT_FOOT, LEFT_FOOT -> leg.end();
      default -> arm.root();
    };
  }

  private void line(Point2D from, Point2D to) {
    path.line(from, to);
    tip(to, to.minus(from));
  }

  private void tip(Point2D end, Point2D way) {
    Point2D back = way.times(-TIP / way.length());
    path.line(end.plus(back.turned(TIP_ANGLE)), end, end.plus(back.turned(-TIP_ANGLE)));
  }
}
