package org.leaven.edition.pdf.flow;

import org.leaven.edition.pdf.font.Faces.Style;

/**
 * How letters look.
 *
 * @param size of an em in points
 * @param color as RGB
 * @param rise of the baseline in points
 */
public record Look(Style style, double size, int color, double rise) {
  public Look in(Style other) {
    return new Look(other, size, color, rise);
  }

  public Look sized(double other) {
    return new Look(style, other, color, rise);
  }

  public Look colored(int other) {
    return new Look(style, size, other, rise);
  }

  public Look raised(double other) {
    return new Look(style, size, color, other);
  }

  /** Bold in the same family. */
  public Look bold() {
    return style == Style.HEAD || style == Style.CODE ? this : in(Style.BOLD);
  }
}
