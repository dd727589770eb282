package org.leaven.edition.pdf;

/** Colours on white paper; those of the site's light scheme. */
final class Palette {
  static final int INK = 0x1A1D1B;
  static final int SOFT = 0x545A56;
  static final int LINE = 0xDAD7CD;
  private static final int ACCENT = 0x1F4F6B;

  /** What text must have on its ground (WCAG 2.2, 1.4.3). */
  private static final double LEAST_CONTRAST = 4.5;

  private final int accent;

  /**
   * Colours with an accent.
   *
   * @param accent {@code #RGB} or {@code #RRGGBB}; empty for the theme's own
   */
  Palette(String accent) {
    String digits = accent.replaceFirst("#", "");
    String whole = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
    this.accent = whole.isEmpty() ? ACCENT : Integer.parseInt(whole, 16);
  }

  int accent() {
    return accent;
  }

  /** The accent, as dark as text must be. */
  int link() {
    int color = accent;
    while (contrast(color) < LEAST_CONTRAST) {
      color = darker(color);
    }
    return color;
  }

  private static int darker(int rgb) {
    int r = (rgb >> 16 & 0xFF) * 9 / 10;
    int g = (rgb >> 8 & 0xFF) * 9 / 10;
    int b = (rgb & 0xFF) * 9 / 10;
    return r << 16 | g << 8 | b;
  }

  private static double contrast(int rgb) {
    double light = 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
    return 1.05 / (light + 0.05);
  }

  private static double part(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }

  /** The colour of what speaks for or against. */
  static int of(String polarity) {
    return switch (polarity) {
      case "positive" -> 0x0A5540;
      case "negative" -> 0x8A2312;
      case "neutral" -> 0x664400;
      default -> 0x4A4F4C;
    };
  }

  /** The ground for what speaks for or against. */
  static int ground(String polarity) {
    return switch (polarity) {
      case "positive" -> 0xEBF4F0;
      case "negative" -> 0xFAEEEB;
      case "neutral" -> 0xF8F2E3;
      default -> 0xF3F2EE;
    };
  }
}
