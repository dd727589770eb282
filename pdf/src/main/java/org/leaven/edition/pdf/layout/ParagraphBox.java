package org.leaven.edition.pdf.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.leaven.edition.pdf.layout.ParagraphText.Line;
import org.leaven.edition.pdf.layout.ParagraphText.Run;

/** The box of a paragraph: lines of text, which may continue on the next page. */
public final class ParagraphBox extends LayoutBox {
  private static final int LEAST_LINES = 2;
  private static final double DRAWING_SCALE = 0.048;
  private static final double DRAWING_DROP = 0.12;

  /** From the middle of a line to the baseline, in ems. */
  private static final double BASELINE = 0.36;

  private final ParagraphText text;
  private final double size;
  private final double leading;
  private final Alignment alignment;
  private final boolean isRtl;
  private final Map<Double, List<Line>> broken = new HashMap<>();

  /** Where lines are lined up. */
  public enum Alignment {
    START,
    END,
    MIDDLE
  }

  /**
   * A paragraph in the letters of the document.
   *
   * @param leading from line to line, as a multiple of the size of the largest letters
   */
  public ParagraphBox(
      List<TextPiece> pieces,
      LayoutContext context,
      double leading,
      Alignment alignment,
      BlockStyle style,
      List<String> anchors) {
    super(style, anchors);
    this.text =
        new ParagraphText(
            MissingGlyphs.named(pieces, context.fonts()), context.fonts(), context.isRtl());
    this.size = pieces.isEmpty() ? 0 : pieces.get(0).style().size();
    this.leading =
        leading * pieces.stream().mapToDouble(piece -> piece.style().size()).max().orElse(0);
    this.alignment = alignment;
    this.isRtl = context.isRtl();
  }

  private List<Line> lines(double width) {
    return broken.computeIfAbsent(width, text::lines);
  }

  @Override
  double innerHeight(double width) {
    return lines(width).size() * leading;
  }

  /** No line of a paragraph stands alone. */
  @Override
  double innerHead(double width) {
    int count = lines(width).size();
    return (count <= LEAST_LINES + 1 ? count : LEAST_LINES) * leading;
  }

  @Override
  double least() {
    return style().sides() + text.least();
  }

  @Override
  public double most() {
    return style().sides() + text.most();
  }

  @Override
  void placeInside(PageFlow flow, double x, double width) {
    List<Line> lines = lines(width);
    for (int i = 0; i < lines.size(); i++) {
      boolean isLastButOne = i == lines.size() - LEAST_LINES && i > 0;
      flow.need(isLastButOne ? LEAST_LINES * leading : leading);
      draw(flow.page(), lines.get(i), x + shift(lines.get(i), width), flow.y(), flow.isRepeating());
      flow.down(leading);
    }
  }

  /** Draws the first line for the eye alone, at a place that no flow reaches. */
  public void drawOn(PageCanvas page, double x, double y, double width) {
    Line line = lines(width).get(0);
    draw(page, line, x + shift(line, width), y, true);
  }

  /** Blanks at the end of a line hang over its edge. */
  private double shift(Line line, double width) {
    double rest = width - text.width(line.start(), line.seen());
    double hanging = text.width(line.seen(), line.end());
    double atStart = isRtl ? rest - hanging : 0;
    double atEnd = isRtl ? -hanging : rest;
    return switch (alignment) {
      case START -> atStart;
      case END -> atEnd;
      case MIDDLE -> (atStart + atEnd) / 2;
    };
  }

  private void draw(PageCanvas page, Line line, double left, double y, boolean isForEyes) {
    double baseline = y + leading / 2 + size * BASELINE;
    Map<TextPiece.Target, PageCanvas.Area> links = new LinkedHashMap<>();
    for (Run run : text.runs(line)) {
      TextPiece piece = run.piece();
      StructureElement tag = isForEyes ? null : piece.tag();
      double x = left + run.x();
      TextPiece.Drawing drawing = piece.drawing();
      if (drawing != null) {
        double own = piece.style().size();
        page.draw(tag, drawing, x, baseline + own * DRAWING_DROP, own * DRAWING_SCALE);
      } else {
        write(page, tag, run, x, baseline - piece.style().rise());
      }
      if (piece.target() != null && !isForEyes) {
        PageCanvas.Area area = new PageCanvas.Area(x, y, run.width(), leading);
        links.merge(piece.target(), area, PageCanvas.Area::and);
      }
    }
    links.forEach(page::link);
  }

  private void write(PageCanvas page, @Nullable StructureElement tag, Run run, double x, double y) {
    try {
      COSString codes = run.font().codes(text.shown(run));
      if (codes.getBytes().length > 0) {
        COSName font = run.font().name();
        TextStyle style = run.piece().style();
        page.write(tag, new PageCanvas.Glyphs(font, codes, style, text.spoken(run)), x, y);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
