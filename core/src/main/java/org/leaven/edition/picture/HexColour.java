package org.leaven.edition.picture;

/** Parses hexadecimal colours of CSS. */
public final class HexColour {
  private HexColour() {}

  /**
   * A colour as {@code 0xRRGGBB}.
   *
   * @param hexadecimal {@code #RGB} or {@code #RRGGBB}
   */
  public static int of(String hexadecimal) {
    String digits = hexadecimal.substring(1);
    String whole = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
    return Integer.parseInt(whole, 16);
  }
}
