package org.leaven.edition.pdf.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/**
 * A page and what is drawn on it. Lengths are points, from the upper left corner. What is drawn is
 * part of an element of the structure, or an artifact that only the eye needs.
 */
public final class PageCanvas {
  public static final double WIDTH = 595.28;
  public static final double HEIGHT = 841.89;
  private static final double HUNDREDTHS = 100;

  private final PDPage page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
  private final PDResources resources = new PDResources();
  private final List<Fill> fills = new ArrayList<>();
  private final ByteArrayOutputStream operators = new ByteArrayOutputStream();
  private final List<StructureElement> contents = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private @Nullable StructureElement open;
  private final List<String> titles = new ArrayList<>();

  /** A rectangle. */
  public record Area(double x, double y, double width, double height) {
    PDRectangle onPage() {
      double bottom = HEIGHT - y - height;
      return new PDRectangle((float) x, (float) bottom, (float) width, (float) height);
    }

    /** What holds both, side by side. */
    Area and(Area other) {
      double left = Math.min(x, other.x);
      double right = Math.max(x + width, other.x + other.width);
      return new Area(left, y, right - left, height);
    }
  }

  private record Fill(Area area, int color) {}

  /** An area that leads somewhere. */
  public record Link(TextPiece.Target target, PDAnnotationLink annotation) {}

  /**
   * Letters of one font, from left to right.
   *
   * @param spoken what they say where that is not what they are, else empty
   */
  record Glyphs(COSName font, COSString codes, TextStyle style, String spoken) {}

  public PDPage page() {
    return page;
  }

  /** Elements by the numbers of their marked contents. */
  public List<StructureElement> contents() {
    return contents;
  }

  public List<Link> links() {
    return links;
  }

  /** Adds something that the page is about, for its head. */
  public void about(String text) {
    titles.add(text);
  }

  /** What the page is about: from the first to the last of it. */
  public String title() {
    int last = titles.size() - 1;
    return last <= 0 ? String.join("", titles) : titles.get(0) + " – " + titles.get(last);
  }

  private void run(String operator, Object... operands) {
    try {
      ContentStreamWriter writer = new ContentStreamWriter(operators);
      for (Object operand : operands) {
        writer.writeTokens(
            operand instanceof Double number
                ? new COSFloat((float) (Math.round(number * HUNDREDTHS) / HUNDREDTHS))
                : operand);
      }
      writer.writeToken(Operator.getOperator(operator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void color(int rgb) {
    run("rg", (rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0);
  }

  private void strokeColor(int rgb) {
    run("RG", (rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0);
  }

  /** What is drawn belongs to an element; to none for an artifact. */
  private void draw(@Nullable StructureElement tag, Runnable drawing) {
    if (tag == null || !tag.equals(open)) {
      leave();
      if (tag == null) {
        run("BMC", COSName.ARTIFACT);
      } else {
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, contents.size());
        run("BDC", COSName.getPDFName(tag.getStructureType()), properties);
        tag.addContent(page, contents.size());
        contents.add(tag);
        open = tag;
      }
    }
    drawing.run();
    if (tag == null) {
      run("EMC");
    }
  }

  private void leave() {
    if (open != null) {
      run("EMC");
      open = null;
    }
  }

  /** Writes letters from a point of the baseline on. */
  void write(@Nullable StructureElement tag, Glyphs glyphs, double x, double y) {
    draw(
        tag,
        () -> {
          if (!glyphs.spoken().isEmpty()) {
            COSDictionary properties = new COSDictionary();
            properties.setString(COSName.ACTUAL_TEXT, glyphs.spoken());
            run("BDC", COSName.getPDFName("Span"), properties);
          }
          run("BT");
          run("Tf", glyphs.font(), glyphs.style().size());
          color(glyphs.style().color());
          run("Td", x, HEIGHT - y);
          run("Tj", glyphs.codes());
          run("ET");
          if (!glyphs.spoken().isEmpty()) {
            run("EMC");
          }
        });
  }

  /** Fills a rectangle below all letters; with no colour it stays as it is. */
  public void fill(Area area, int color) {
    fills.add(new Fill(area, color));
  }

  /** Fills a rectangle below everything, also below what was filled before. */
  void fillBelow(Area area, int color) {
    fills.add(0, new Fill(area, color));
  }

  /**
   * Draws a shape.
   *
   * @param x of its left edge
   * @param y of its lower edge
   * @param scale of its lengths
   */
  void draw(
      @Nullable StructureElement tag, TextPiece.Drawing drawn, double x, double y, double scale) {
    draw(
        tag,
        () -> {
          run("q");
          color(drawn.color());
          COSFloat size = new COSFloat((float) (Math.round(scale * 10000) / 10000.0));
          run("cm", size, COSInteger.ZERO, COSInteger.ZERO, size, x, HEIGHT - y);
          operators.writeBytes(drawn.path().getBytes(StandardCharsets.US_ASCII));
          run("f*");
          run("Q");
        });
  }

  /**
   * Draws lines for the eye alone.
   *
   * @param area where their drawing goes
   */
  void strokes(List<FigureBox.Stroked> strokes, double scale, Area area) {
    draw(
        null,
        () -> {
          run("q");
          COSFloat size = new COSFloat((float) (Math.round(scale * 10000) / 10000.0));
          double bottom = HEIGHT - area.y() - area.height();
          run("cm", size, COSInteger.ZERO, COSInteger.ZERO, size, area.x(), bottom);
          run("J", COSInteger.ONE);
          run("j", COSInteger.ONE);
          for (FigureBox.Stroked stroke : strokes) {
            strokeColor(stroke.color());
            run("w", stroke.width());
            operators.writeBytes(stroke.path().getBytes(StandardCharsets.US_ASCII));
            run("S");
          }
          run("Q");
        });
  }

  void picture(StructureElement tag, PDImageXObject image, Area area) {
    COSName name = resources.add(image);
    draw(
        tag,
        () -> {
          run("q");
          double bottom = HEIGHT - area.y() - area.height();
          COSInteger none = COSInteger.ZERO;
          run("cm", area.width(), none, none, area.height(), area.x(), bottom);
          run("Do", name);
          run("Q");
        });
  }

  /** Makes an area lead somewhere. */
  void link(TextPiece.Target target, Area area) {
    PDAnnotationLink annotation = new PDAnnotationLink();
    annotation.setRectangle(area.onPage());
    annotation.setContents(target.description());
    annotation.setPrinted(true);
    annotation.setBorder(new COSArray(Collections.nCopies(3, COSInteger.ZERO)));
    target.dictionary(annotation.getCOSObject());
    target.tag().addLink(annotation);
    links.add(new Link(target, annotation));
  }

  /** Puts everything that was drawn into the page. */
  public void finish(PDDocument document, COSDictionary fonts) throws IOException {
    leave();
    byte[] letters = operators.toByteArray();
    operators.reset();
    for (Fill fill : fills) {
      if (fill.color() != BlockStyle.NONE) {
        Area area = fill.area();
        run("BMC", COSName.ARTIFACT);
        color(fill.color());
        double bottom = HEIGHT - area.y() - area.height();
        run("re", area.x(), bottom, area.width(), area.height());
        run("f");
        run("EMC");
      }
    }
    operators.writeBytes(letters);
    PDStream content = new PDStream(document);
    try (java.io.OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
      operators.writeTo(out);
    }
    page.setContents(content);
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    page.setResources(resources);
    if (!links.isEmpty()) {
      page.setAnnotations(List.copyOf(links.stream().map(Link::annotation).toList()));
    }
  }
}
