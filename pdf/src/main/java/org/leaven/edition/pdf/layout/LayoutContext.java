package org.leaven.edition.pdf.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.leaven.edition.pdf.layout.ParagraphBox.Alignment;
import org.leaven.source.Hrefs;

/**
 * The fonts, styles and files that the pages of a document are laid out with.
 *
 * @param isRtl whether reading begins at the right
 * @param pages paths of the pages that are chapters
 * @param isFile whether the site has a file
 * @param pictures by path in the site
 */
public record LayoutContext(
    FontStack fonts,
    boolean isRtl,
    PaperStyles styles,
    Set<String> pages,
    Predicate<String> isFile,
    Function<String, Optional<PDImageXObject>> pictures) {

  public ParagraphBox paragraph(List<TextPiece> pieces) {
    return paragraph(pieces, PaperStyles.LEADING, BlockStyle.PLAIN, List.of());
  }

  public ParagraphBox paragraph(
      List<TextPiece> pieces, double leading, BlockStyle style, List<String> anchors) {
    return new ParagraphBox(pieces, this, leading, Alignment.START, style, anchors);
  }

  /** Where a link leads: the name of a place, or an address; nothing when neither is there. */
  public Optional<String> target(String page, String href) {
    String stripped = href.strip();
    if (isOutside(stripped)) {
      return Optional.of(stripped);
    }
    String file = Hrefs.decoded(Hrefs.path(stripped));
    String path = file.isEmpty() ? page : Hrefs.resolve(page, file);
    String fragment = Hrefs.decoded(Hrefs.anchor(stripped));
    boolean isLost = !pages.contains(path) && !isFile.test(path); // to be found by who verifies
    return pages.contains(path) || isLost
        ? Optional.of(path + (fragment.isEmpty() ? "" : "#" + fragment))
        : Optional.empty();
  }

  public static boolean isOutside(String href) {
    return !Hrefs.isRelative(href.strip());
  }
}
