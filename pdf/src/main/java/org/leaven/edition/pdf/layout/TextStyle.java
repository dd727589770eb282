package org.leaven.edition.pdf.layout;

/**
 * The font, size, colour and baseline of a text.
 *
 * @param size of an em, in points
 * @param color as RGB
 * @param rise of the baseline, in points
 */
public record TextStyle(Face face, double size, int color, double rise) {
  public static final int INK = 0x1A1D1B;
  public static final TextStyle BODY = new TextStyle(Face.PLAIN, 9.5, INK, 0);

  /** The fonts that come with the program and can be asked for. */
  public enum Face {
    PLAIN("font/Sans-Regular"),
    BOLD("font/Sans-Bold"),
    ITALIC("font/Sans-Italic"),
    HEAD("/org/leaven/edition/picture/NotoSerif-Bold-subset"),
    CODE("font/Mono-Regular");

    final String file;

    Face(String file) {
      this.file = file;
    }

    boolean isBold() {
      return this == BOLD || this == HEAD;
    }
  }

  public TextStyle sized(double other) {
    return new TextStyle(face, other, color, rise);
  }

  public TextStyle colored(int other) {
    return new TextStyle(face, size, other, rise);
  }

  /** In another face; headings and code stay what they are, and only plain letters are slanted. */
  public TextStyle in(Face other) {
    boolean isFixed = face == Face.HEAD || face == Face.CODE;
    boolean stays = other == Face.BOLD ? isFixed : other == Face.ITALIC && face != Face.PLAIN;
    return stays ? this : new TextStyle(other, size, color, rise);
  }
}
