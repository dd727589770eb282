package org.leaven.figure;

import java.util.ArrayList;
import java.util.List;

/** Draws the body of a pose with floor, prop and arrow. */
final class FigureDrawer {
  /** Figures are this wide, so that all bodies have the same size where all are equally wide. */
  private static final double WIDTH = 140;

  private static final double MARGIN = 3;
  private static final double PALE = .4;
  private static final double THIN = 1;

  /** Half the width of the ground below one who lies, seen from above. */
  private static final double HALF_GROUND = 38;

  private static final double HALF_CHEST = 11;
  private static final double INSIDE = 4;
  private static final double HALF_WAIST = 7;
  private static final double THINNEST_WAIST = 4.5;

  private static final double BLADE = 6;

  /** How far a limb must be behind the other to be paler. */
  private static final double BEHIND = 4;

  /** How far a limb of the other side is moved, so that a bit of it is seen. */
  private static final Point2D ASIDE = new Point2D(4, 0);

  private final Pose pose;
  private final PlacedBody scene;
  private final List<Line> lines = new ArrayList<>();

  private record Line(FigurePath path, double width, double opacity) {}

  FigureDrawer(Pose pose) {
    this.pose = pose;
    this.scene = new PlacedBody(BodyPlacement.of(pose), pose.view());
  }

  Figure draw() {
    limbs(true);
    trunk();
    limbs(false);
    add(new PropDrawer(pose, scene).draw(), PropDrawer.WIDTH, 1);
    add(ArrowDrawer.draw(pose, scene), ArrowDrawer.WIDTH, 1);
    return placed();
  }

  private void add(FigurePath path, double width, double opacity) {
    if (!path.isEmpty()) {
      lines.add(new Line(path, width, opacity));
    }
  }

  private void limbs(boolean isFar) {
    FigurePath path = new FigurePath();
    for (LimbPair pair : List.of(scene.body().legs(), scene.body().arms())) {
      for (BodySide side : BodySide.values()) {
        if (isFar == isFar(pair, side)) {
          Point2D aside = isFar && pose.view() == ViewDirection.SIDE ? ASIDE : new Point2D(0, 0);
          path.line(
              pair.of(side).points().stream()
                  .map(point -> scene.project(point).plus(aside))
                  .toList());
        }
      }
    }
    if (!isFar) { // so small that the width of its line fills it
      path.circle(scene.head(), Skeleton.HEAD_RADIUS - Skeleton.LIMB_RADIUS);
    }
    if (scene.isBroad() && isFar == showsBlades()) {
      broadTrunk(path);
    }
    add(path, 2 * Skeleton.LIMB_RADIUS, isFar ? PALE : 1);
  }

  private boolean isFar(LimbPair pair, BodySide side) {
    boolean isLeg = pair.equals(scene.body().legs());
    if (isLeg ? sitsWithBack() : showsBlades() && pose.angle(Joint.BLADES) != 0) {
      return true; // beyond the trunk and the seat; beside blades that move
    }
    BodyLimb own = pair.of(side);
    BodyLimb other = side == BodySide.RIGHT ? pair.left() : pair.right();
    double behind = pose.view().depth(own.mean()) - pose.view().depth(other.mean());
    boolean isBelow = Math.abs(behind) <= BEHIND && own.mean().z() < other.mean().z() - BEHIND;
    return behind > BEHIND || (pose.view() == ViewDirection.SIDE && isBelow);
  }

  private void trunk() {
    Skeleton body = scene.body();
    if (!scene.isBroad()) {
      FigurePath curve = new FigurePath().moveTo(scene.project(body.hips()));
      curve.curveTo(scene.project(body.bend()), scene.project(body.neck()));
      add(curve, 2 * Skeleton.TRUNK_RADIUS, 1);
    } else if (showsBlades()) {
      add(blades(body), BLADE, 1);
    }
  }

  private boolean showsBlades() {
    return scene.isBroad() && pose.view() == ViewDirection.BACK;
  }

  /** Whether the body sits with its back to the viewer: the seat hides the thighs. */
  private boolean sitsWithBack() {
    return showsBlades() && pose.start().support() == BodySupport.SEAT;
  }

  /** Chest or back: an outline, and two lines inside, so that their width fills it. */
  private void broadTrunk(FigurePath path) {
    Skeleton body = scene.body();
    Point2D shoulder = scene.project(body.chest().left()).times(HALF_CHEST);
    double turned = scene.project(body.pelvis().left()).length();
    double half = Math.max(THINNEST_WAIST, HALF_WAIST * turned);
    Point2D waist = shoulder.times(half / shoulder.length());
    Point2D inside = shoulder.times(INSIDE / shoulder.length());
    Point2D neck = scene.project(body.neck());
    Point2D onSeat = new Point2D(0, sitsWithBack() ? PropDrawer.BELOW_HIPS - 4 : 0);
    Point2D hips = scene.project(body.hips()).plus(onSeat);
    path.line(hips.plus(waist), neck.plus(shoulder), neck.minus(shoulder), hips.minus(waist));
    path.close().line(neck.plus(inside), hips, neck.minus(inside));
  }

  /** The shoulder blades, as triangles that their outlines fill. */
  private FigurePath blades(Skeleton body) {
    double apart = 6 - pose.angle(Joint.BLADES) / 6;
    FigurePath path = new FigurePath();
    for (BodySide side : BodySide.values()) {
      Vector3D out = body.chest().left().times(side.sign());
      Vector3D down = body.chest().down();
      path.line(
              scene.project(body.neck().plus(out.times(apart + 6)).plus(down.times(4))),
              scene.project(body.neck().plus(out.times(apart + 1)).plus(down.times(5))),
              scene.project(body.neck().plus(out.times(apart + 2)).plus(down.times(20))))
          .close();
    }
    return path;
  }

  /** Everything moved so that the picture begins at 0, 0, with the floor below. */
  private Figure placed() {
    double left = edge(-1, true);
    double right = edge(1, true);
    double width = Math.max(WIDTH, right - left + 2 * MARGIN);
    boolean isAbove = pose.view() == ViewDirection.ABOVE;
    boolean hasGround = scene.isLevelFromAbove() && pose.prop() != Prop.MAT;
    double low = isAbove ? (hasGround ? HALF_GROUND : 0) : scene.floor() + 1;
    double top = Math.floor(Math.min(isAbove ? -low : low, edge(-1, false)) - MARGIN);
    Point2D origin = new Point2D(Math.rint((left + right - width) / 2), top);
    double bottom = Math.max(low + 1, edge(1, false));
    List<Figure.Path> strokes = new ArrayList<>();
    if (!isAbove || hasGround) {
      double aside = isAbove ? THIN : 6;
      Point2D from = new Point2D(origin.x() + aside, isAbove ? -low : low);
      Point2D to = new Point2D(origin.x() + width - aside, low);
      FigurePath ground = new FigurePath();
      strokes.add(
          stroke(
              new Line(isAbove ? ground.box(from, to) : ground.line(from, to), THIN, 1), origin));
    }
    lines.forEach(line -> strokes.add(stroke(line, origin)));
    int height = (int) Math.ceil(bottom + MARGIN - top);
    return new Figure((int) origin.x(), (int) origin.y(), (int) Math.ceil(width), height, strokes);
  }

  private static Figure.Path stroke(Line line, Point2D origin) {
    return new Figure.Path(line.path().data(origin), line.width(), line.opacity());
  }

  private double edge(int sign, boolean isSideways) {
    return lines.stream()
            .flatMapToDouble(
                line ->
                    line.path().reach().stream()
                        .mapToDouble(
                            point ->
                                sign * (isSideways ? point.x() : point.y()) + line.width() / 2))
            .max()
            .orElse(0)
        * sign;
  }
}
