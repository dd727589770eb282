package org.leaven.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The icon of a verdict, as SVG path data (SVG 1.1, 8.3) in a square of 20 units. It uses lines and
 * half circles only. No two shapes look the same, so that they differ in black and white and at the
 * size of text.
 */
public enum VerdictIcon {
  TICK(Polarity.POSITIVE, Part.CIRCLE, "M8.7 14.6 4.6 10.5l1.7-1.7 2.4 2.4 5.1-5.7 1.8 1.6z"),
  PLUS(Polarity.POSITIVE, Part.SQUARE, "M8.6 5h2.8v3.6H15v2.8h-3.6V15H8.6v-3.6H5V8.6h3.6z"),
  STAR(
      Polarity.POSITIVE,
      "M10 .6 12.5 7.1 19.5 7.5 14.1 11.9 15.9 18.7 10 14.9 4.1 18.7 5.9" + " 11.9.5 7.5 7.5 7.1z",
      ""),
  ARROW_UP(Polarity.POSITIVE, "M10 .5 19.5 10h-5v9.5h-9V10h-5z", ""),
  HALF(Polarity.NEUTRAL, "M10 0l10 10-10 10L0 10z", "M10 3v14l7-7z"),
  RING(Polarity.NEUTRAL, Part.CIRCLE, "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12z"),
  WARNING(Polarity.NEUTRAL, "M10 .8l9.8 18H.2z", "M8.8 7v6h2.4V7zM8.8 14.4v2.4h2.4v-2.4z"),
  BOX(Polarity.NEUTRAL, Part.SQUARE, "M4.5 4.5v11h11v-11z"),
  BAR(
      Polarity.NEGATIVE,
      "M6.1.5h7.8l5.6 5.6v7.8l-5.6 5.6H6.1L.5 13.9V6.1z",
      "M4.8 8.7v2.6h10.4V8.7z"),
  CROSS(
      Polarity.NEGATIVE,
      "M3.6.8 10 7.2 16.4.8l2.8 2.8L12.8 10l6.4 6.4-2.8 2.8L10 12.8l-6.4 6.4-2.8-2.8L7.2 10 .8 3.6z",
      ""),
  ARROW_DOWN(Polarity.NEGATIVE, "M10 19.5 19.5 10h-5V.5h-9V10h-5z", ""),
  YIELD(Polarity.NEGATIVE, "M.2 1.2h19.6L10 19.2z", "M5.6 4.6v2.8h8.8V4.6z"),

  /** For entries that are not listed; no verdict has it. */
  DASHES(null, "M1 8.8h4.6v2.4H1zM7.7 8.8h4.6v2.4H7.7zM14.4 8.8H19v2.4h-4.6z", "");

  private static final class Part {
    static final String CIRCLE = "M10 .5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z";
    static final String SQUARE = "M1 1h18v18H1z";
  }

  private final @Nullable Polarity polarity;
  private final String outline;
  private final String cut;

  VerdictIcon(@Nullable Polarity polarity, String outline, String cut) {
    this.polarity = polarity;
    this.outline = outline;
    this.cut = cut;
  }

  /** As written in {@code kb.yaml}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Path of the filled area. */
  public String outline() {
    return outline;
  }

  /** Path that is cut out of the filled area; may be empty. */
  public String cut() {
    return cut;
  }

  /** The ids an author can choose from. */
  public static List<String> ids() {
    return Arrays.stream(values()).filter(shape -> shape != DASHES).map(VerdictIcon::id).toList();
  }

  /** The shape with this id; {@link #DASHES} if there is none. */
  public static VerdictIcon of(String id) {
    return EnumNames.find(values(), VerdictIcon::id, id).orElse(DASHES);
  }

  /**
   * Assigns a shape to each verdict of a scale: the author's choice, otherwise the first one of its
   * polarity that no other verdict has. Where a polarity has more verdicts than shapes, they are
   * used again.
   *
   * @param polarities one per verdict, in the order of the scale
   * @param chosen ids, empty where the author chose none
   */
  public static List<VerdictIcon> forScale(List<Polarity> polarities, List<String> chosen) {
    List<VerdictIcon> taken = new ArrayList<>();
    chosen.stream().filter(id -> !id.isEmpty()).map(VerdictIcon::of).forEach(taken::add);
    List<VerdictIcon> shapes = new ArrayList<>();
    for (int i = 0; i < polarities.size(); i++) {
      if (!chosen.get(i).isEmpty()) {
        shapes.add(of(chosen.get(i)));
        continue;
      }
      VerdictIcon free = free(polarities.get(i), taken);
      taken.add(free);
      shapes.add(free);
    }
    return shapes;
  }

  /** The least used shape of a polarity; of equals the first. */
  private static VerdictIcon free(Polarity polarity, List<VerdictIcon> taken) {
    VerdictIcon best = DASHES;
    long fewest = Long.MAX_VALUE;
    for (VerdictIcon shape : values()) {
      long times = taken.stream().filter(shape::equals).count();
      if (shape.polarity == polarity && times < fewest) {
        best = shape;
        fewest = times;
      }
    }
    return best;
  }
}
