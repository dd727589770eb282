package org.leaven.edition.picture;

/**
 * Paints the theme's icon, a tick and three lines as in {@code favicon.svg}, on the accent of the
 * knowledge base.
 */
public final class IconPainter {
  /** The size of the square in which the coordinates of the icon are given. */
  private static final double UNITS = 32;

  private static final double THICKNESS = 3;

  /** The scale of a maskable icon, of which a device may show only a circle of four fifths. */
  private static final double SAFE = 0.85;

  private static final double[][] LINES = {
    {6, 11.5, 9, 14.5, 14.5, 8.5},
    {18.5, 11.5, 26, 11.5},
    {6, 22.5, 14, 22.5},
    {18.5, 22.5, 26, 22.5}
  };

  /** The centre of the lines. */
  private static final double MIDDLE_X = 16;

  private static final double MIDDLE_Y = 15.5;
  private static final int LIGHT = 0xFFFFFF;
  private static final int DARK = 0x1A1D1B;

  /** Above this brightness, of 255, the background gets dark lines. */
  private static final int BRIGHT = 150;

  private IconPainter() {}

  /**
   * Paints the icon as PNG.
   *
   * @param sizePx width and height; even
   * @param accent {@code #RGB} or {@code #RRGGBB}
   * @param isMaskable whether the device may cut the corners off
   */
  public static byte[] paint(int sizePx, String accent, boolean isMaskable) {
    int background = HexColour.of(accent);
    PaletteImage canvas =
        new PaletteImage(sizePx, sizePx, background, isBright(background) ? DARK : LIGHT);
    double scale = sizePx / UNITS * (isMaskable ? SAFE : 1);
    VectorPath mark = new VectorPath();
    for (double[] points : LINES) {
      mark.add(Stroke.round(THICKNESS / 2, points));
    }
    double half = sizePx / 2.0;
    canvas.fill(mark.placed(scale, scale, half - MIDDLE_X * scale, half - MIDDLE_Y * scale), 0);
    return canvas.png();
  }

  private static boolean isBright(int rgb) {
    int weighted = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
    return weighted / 1000 > BRIGHT;
  }
}
