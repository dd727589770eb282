package org.leaven.edition.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Converts a poster from PDF to SVG, with its letters as outlines, so that it looks the same
 * without its fonts. Its words are in {@code <desc>}. Pictures are not converted.
 */
final class PdfToSvg extends PDFGraphicsStreamEngine {
  private final double height;
  private final GeneralPath path = new GeneralPath();
  private final Map<String, Integer> glyphs = new LinkedHashMap<>();
  private final StringBuilder drawn = new StringBuilder();

  private PdfToSvg(PDPage page) {
    super(page);
    this.height = page.getMediaBox().getHeight();
  }

  /**
   * Converts a page.
   *
   * @param words what it says
   */
  static String of(byte[] pdf, String words) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDPage first = document.getPage(0);
      PdfToSvg page = new PdfToSvg(first);
      page.processPage(first);
      String title = document.getDocumentInformation().getTitle();
      String language = document.getDocumentCatalog().getLanguage();
      return page.svg(title, language, words, first.getMediaBox().getWidth());
    }
  }

  private String svg(String title, String language, String words, double width) {
    StringBuilder defs = new StringBuilder();
    glyphs.forEach(
        (outline, id) ->
            defs.append("<path id=\"g")
                .append(id)
                .append("\" d=\"")
                .append(outline)
                .append("\"/>\n"));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\" viewBox=\"0 0 "
        + number(width)
        + " "
        + number(height)
        + "\" role=\"img\" xml:lang=\""
        + language
        + "\">\n<title>"
        + PdfMetadata.escaped(title)
        + "</title>\n<desc>"
        + PdfMetadata.escaped(words)
        + "</desc>\n<defs>\n"
        + defs
        + "</defs>\n<path fill=\"#ffffff\" d=\"M0 0H"
        + number(width)
        + "V"
        + number(height)
        + "H0Z\"/>\n"
        + drawn
        + "</svg>\n";
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String data(GeneralPath path, AffineTransform to) {
    StringBuilder data = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator each = path.getPathIterator(to); !each.isDone(); each.next()) {
      int kind = each.currentSegment(at);
      data.append("MLQCZ".charAt(kind));
      int numbers = new int[] {2, 2, 4, 6, 0}[kind];
      for (int i = 0; i < numbers; i++) {
        data.append(i == 0 ? "" : " ").append(number(at[i]));
      }
    }
    return data.toString();
  }

  private String fill() throws IOException {
    int color = getGraphicsState().getNonStrokingColor().toRGB();
    String hex = Integer.toHexString(color & 0xFFFFFF);
    return " fill=\"#" + "0".repeat(6 - hex.length()) + hex + "\"";
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (!(font instanceof PDVectorFont outlines)) {
      throw new IOException("no outlines in " + font.getName());
    }
    String outline = data(outlines.getNormalizedPath(code), new AffineTransform());
    if (!outline.isEmpty()) {
      int id = glyphs.computeIfAbsent(outline, each -> glyphs.size());
      AffineTransform place = new AffineTransform(1, 0, 0, -1, 0, height);
      place.concatenate(matrix.createAffineTransform());
      double scale = place.getScaleX() / 1000;
      drawn
          .append("<use href=\"#g")
          .append(id)
          .append('"')
          .append(fill())
          .append(" transform=\"matrix(")
          .append(BigDecimal.valueOf(scale).setScale(5, RoundingMode.HALF_UP).toPlainString())
          .append(" 0 0 ")
          .append(BigDecimal.valueOf(-scale).setScale(5, RoundingMode.HALF_UP).toPlainString())
          .append(' ')
          .append(number(place.getTranslateX()))
          .append(' ')
          .append(number(place.getTranslateY()))
          .append(")\"/>\n");
    }
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    String rule = windingRule == PathIterator.WIND_EVEN_ODD ? " fill-rule=\"evenodd\"" : "";
    drawn.append("<path").append(fill()).append(rule).append(" d=\"");
    drawn.append(data(path, new AffineTransform(1, 0, 0, -1, 0, height))).append("\"/>\n");
    path.reset();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    path.reset(); // posters have no lines
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    fillPath(windingRule);
  }

  @Override
  public void shadingFill(COSName shadingName) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void drawImage(PDImage image) {}
}
