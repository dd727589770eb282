package org.leaven.edition.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.leaven.edition.pdf.layout.FontStack;
import org.leaven.edition.pdf.layout.LayoutBox;
import org.leaven.edition.pdf.layout.LayoutContext;
import org.leaven.edition.pdf.layout.PageFlow;
import org.leaven.edition.pdf.layout.PaperStyles;
import org.leaven.edition.pdf.layout.StackBox;
import org.leaven.edition.pdf.layout.StructureElement;
import org.leaven.edition.pdf.layout.TextStyle;

/**
 * Lays out HTML, writes it, and tells where each word stands, as another reader of PDF finds it.
 */
final class PrintedWords {
  /**
   * Letters without a blank between them.
   *
   * @param page from 1
   * @param x of its left edge, in points from the left
   * @param right of its right edge
   * @param y of its baseline, in points from the top
   */
  record Word(int page, String text, double x, double right, double y) {}

  private PrintedWords() {}

  /** The words of HTML that is laid out from the top of a page. */
  static List<Word> of(String html, boolean isRtl) throws IOException {
    return of(html, isRtl, 0, PageFlow.WIDTH);
  }

  /**
   * The same from a lower place on, in a column.
   *
   * @param down so much room is taken before
   */
  static List<Word> of(String html, boolean isRtl, double down, double width) throws IOException {
    try (PDDocument document = ReproducibleDocument.empty()) {
      FontStack fonts = new FontStack(document, List.of());
      LayoutContext context =
          new LayoutContext(
              fonts, isRtl, new PaperStyles(""), Set.of(), file -> false, path -> Optional.empty());
      StructureElement tag = StructureElement.detached();
      List<LayoutBox> boxes =
          new BoxBuilder(context, "").inside(Jsoup.parse(html).body(), tag, TextStyle.BODY);
      PageFlow flow = new PageFlow(isRtl);
      flow.down(down);
      StackBox.of(boxes).place(flow, PageFlow.LEFT, width);
      new PdfAssembler(document).addPages(flow.pages(), fonts.embed());
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      return read(file.toByteArray());
    }
  }

  private static List<Word> read(byte[] file) throws IOException {
    List<Word> glyphs = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          double right = glyph.getX() + glyph.getWidth();
          glyphs.add(
              new Word(getCurrentPageNo(), glyph.getUnicode(), glyph.getX(), right, glyph.getY()));
        }
      }.getText(document);
    }
    glyphs.sort(
        Comparator.comparingInt(Word::page)
            .thenComparing(glyph -> Math.round(glyph.y()))
            .thenComparing(Word::x));
    List<Word> words = new ArrayList<>();
    boolean isInWord = false;
    for (Word glyph : glyphs) {
      Word last = words.isEmpty() ? glyph : words.get(words.size() - 1);
      boolean isNext = last.page() == glyph.page() && Math.abs(last.right() - glyph.x()) < 0.1;
      if (isInWord && isNext && !glyph.text().isBlank()) {
        String text = last.text() + glyph.text();
        words.set(words.size() - 1, new Word(last.page(), text, last.x(), glyph.right(), last.y()));
      } else if (!glyph.text().isBlank()) {
        words.add(glyph);
      }
      isInWord = !glyph.text().isBlank();
    }
    return words;
  }
}
