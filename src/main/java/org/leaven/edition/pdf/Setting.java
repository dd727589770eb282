package org.leaven.edition.pdf;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leaven.edition.pdf.file.Picture;
import org.leaven.edition.pdf.flow.Frame;
import org.leaven.edition.pdf.flow.Look;
import org.leaven.edition.pdf.flow.Paragraph;
import org.leaven.edition.pdf.flow.Piece;
import org.leaven.edition.pdf.font.Faces;

/**
 * What a document is set with.
 *
 * @param isRtl whether reading begins at the right
 * @param pictures by path in the site; with the name that the document has for each
 */
record Setting(
    Faces faces,
    boolean isRtl,
    Palette palette,
    Targets targets,
    Function<String, Optional<Named>> pictures) {
  static final Look TEXT = new Look(Faces.Style.PLAIN, 9.5, Palette.INK, 0);
  static final double LEADING = 1.42;

  /** A picture and its name. */
  record Named(String name, Picture picture) {}

  Paragraph paragraph(List<Piece> pieces, Frame frame) {
    return paragraph(pieces, frame, LEADING, Paragraph.Side.START);
  }

  /**
   * Lines; signs that no font has are told by name; the distance between them is a multiple of the
   * size of the largest letters.
   */
  Paragraph paragraph(List<Piece> pieces, Frame frame, double leading, Paragraph.Side side) {
    List<Piece> printed = MissingSigns.named(pieces, faces);
    double size = pieces.stream().mapToDouble(piece -> piece.look().size()).max().orElse(0);
    return new Paragraph(printed, frame, size * leading, side, faces, isRtl);
  }
}
