package org.leaven.verify.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** The text of the marked contents of pages, by their numbers (ISO 32000-1, 14.6 and 14.9.4). */
final class MarkedText extends PDFStreamEngine {
  private static final String UNKNOWN = "\uFFFD";

  private final Deque<Marked> open = new ArrayDeque<>();
  private Map<Integer, StringBuilder> texts = new HashMap<>();

  /**
   * A piece of marked content.
   *
   * @param number its own or that of what it lies in; -1 for none
   * @param isReplaced whether another text stands for its letters
   */
  private record Marked(int number, boolean isReplaced) {}

  MarkedText() {
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
  }

  /** Reads a page. */
  Map<Integer, StringBuilder> of(PDPage page) throws IOException {
    texts = new HashMap<>();
    open.clear();
    open.push(new Marked(-1, false));
    processPage(page);
    return texts;
  }

  /** What has no properties is an artifact. */
  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    Marked around = open.element();
    String text = properties == null ? "" : properties.getString(COSName.ACTUAL_TEXT);
    int number = properties == null ? -1 : properties.getInt(COSName.MCID, around.number());
    open.push(new Marked(number, around.isReplaced() || text != null));
    if (text != null && !around.isReplaced()) {
      add(number, text);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    open.pop();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    if (!open.element().isReplaced()) {
      String letter = font.toUnicode(code);
      add(open.element().number(), letter == null ? UNKNOWN : letter);
    }
  }

  private void add(int number, String text) {
    texts.computeIfAbsent(number, each -> new StringBuilder()).append(text);
  }
}
