package org.leaven.dataset.colour;

/**
 * An sRGB colour, stored as linear-light components.
 *
 * @param red from 0 to 1, like the others
 */
record SrgbColour(double red, double green, double blue) {

  /** Reads {@code #RGB} or {@code #RRGGBB}. */
  static SrgbColour of(String hex) {
    int each = (hex.length() - 1) / 3;
    double[] parts = new double[3];
    for (int i = 0; i < parts.length; i++) {
      String part = hex.substring(1 + i * each, 1 + (i + 1) * each);
      double value = Integer.parseInt(each == 1 ? part + part : part, 16) / 255.0;
      parts[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    return new SrgbColour(parts[0], parts[1], parts[2]);
  }

  /**
   * The same hue with another lightness and limited chroma, as the style sheet's {@code oklch(from
   * …)} computes it (<a href="https://www.w3.org/TR/css-color-4/#color-conversion-code">CSS Color
   * 4</a>).
   */
  SrgbColour with(double lightness, double mostChroma) {
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    double chroma = Math.hypot(a, b);
    double less = chroma == 0 ? 0 : Math.min(chroma, mostChroma) / chroma;
    return ofLab(lightness, a * less, b * less);
  }

  private static SrgbColour ofLab(double lightness, double a, double b) {
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return new SrgbColour(
        clipped(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        clipped(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        clipped(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static double clipped(double part) {
    return Math.max(0, Math.min(1, part));
  }

  /**
   * The contrast with another colour, from 1 to 21 (<a
   * href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</a>).
   */
  double contrast(SrgbColour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
