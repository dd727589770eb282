package org.leaven.edition.pdf.layout;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * A part of a paragraph with one style and one link target.
 *
 * @param text {@link #DRAWN} alone where a drawing stands
 * @param tag what it belongs to; none for what is for the eye alone
 * @param target where it leads; nowhere for most
 * @param spoken what copies and screen readers get instead of the text; empty for most
 */
public record TextPiece(
    String text,
    TextStyle style,
    @Nullable StructureElement tag,
    @Nullable Target target,
    @Nullable Drawing drawing,
    String spoken) {
  public static final String DRAWN = "\uFFFC";

  /**
   * Where a piece leads.
   *
   * @param name of a place in the document, or an address
   */
  public record Target(StructureElement tag, String name, boolean isOutside, String description) {

    /** Puts it into an annotation or a bookmark; names of places are UTF-8. */
    public void dictionary(COSDictionary into) {
      COSString leads = new COSString(name.getBytes(StandardCharsets.UTF_8));
      if (isOutside) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, "URI");
        action.setItem(COSName.URI, leads);
        action.setDirect(true);
        into.setItem(COSName.A, action);
      } else {
        into.setItem(COSName.DEST, leads);
      }
    }
  }

  /**
   * A small drawing in a line of text.
   *
   * @param path operators of a path in a square of 20 by 20, y upwards from the lower edge
   */
  public record Drawing(String path, int color) {}

  /** Text that says what it shows. */
  public static TextPiece of(
      String text, TextStyle style, @Nullable StructureElement tag, @Nullable Target target) {
    return new TextPiece(text, style, tag, target, null, "");
  }

  /** The same with another text. */
  public TextPiece saying(String other, String toEars) {
    return new TextPiece(other, style, tag, target, drawing, toEars);
  }
}
