package org.leaven.verify.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The text of the marked contents of pages, by their numbers (ISO 32000-1, 14.6 and 14.9.4). */
final class MarkedText {
  private static final String UNKNOWN = "\uFFFD";

  private final Map<COSBase, CMap> fonts = new HashMap<>();
  private final Deque<Marked> open = new ArrayDeque<>();
  private Map<Integer, StringBuilder> texts = new HashMap<>();
  private @Nullable CMap font;

  /**
   * A piece of marked content.
   *
   * @param number its own or that of what it lies in; -1 for none
   * @param isReplaced whether another text stands for its letters
   */
  private record Marked(int number, boolean isReplaced) {}

  /** Reads a page. */
  Map<Integer, StringBuilder> of(PDPage page) throws IOException {
    texts = new HashMap<>();
    open.clear();
    open.push(new Marked(-1, false));
    List<COSBase> operands = new ArrayList<>();
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof Operator operator) {
        run(operator.getName(), operands, page.getResources().getCOSObject());
        operands.clear();
      } else if (token instanceof COSBase operand) {
        operands.add(operand);
      }
    }
    return texts;
  }

  private void run(String operator, List<COSBase> operands, COSDictionary resources)
      throws IOException {
    switch (operator) {
      case "Tf" -> font = font(inside(resources, COSName.FONT, operands.get(0)));
      case "BMC" -> open.push(new Marked(-1, true));
      case "BDC" -> begin(inside(resources, COSName.PROPERTIES, operands.get(1)));
      case "EMC" -> open.pop();
      case "Tj", "TJ" -> show(operands.get(0));
      default -> {}
    }
  }

  /** A dictionary that stands there itself, or that the page's resources hold under a name. */
  private static COSDictionary inside(COSDictionary resources, COSName kind, COSBase operand) {
    COSDictionary all = resources.getCOSDictionary(kind);
    COSDictionary named =
        operand instanceof COSName name && all != null ? all.getCOSDictionary(name) : null;
    return operand instanceof COSDictionary own ? own : named == null ? new COSDictionary() : named;
  }

  private @Nullable CMap font(COSDictionary dictionary) throws IOException {
    CMap known = fonts.get(dictionary);
    if (known == null && dictionary.getCOSStream(COSName.TO_UNICODE) != null) {
      known =
          new CMapParser()
              .parse(
                  new RandomAccessReadBuffer(
                      dictionary.getCOSStream(COSName.TO_UNICODE).createInputStream()));
      fonts.put(dictionary, known);
    }
    return known;
  }

  private void begin(COSDictionary properties) {
    Marked around = open.element();
    String text = properties.getString(COSName.ACTUAL_TEXT);
    int number = properties.getInt(COSName.MCID, around.number());
    open.push(new Marked(number, around.isReplaced() || text != null));
    if (text != null && !around.isReplaced()) {
      add(number, text);
    }
  }

  private void add(int number, String text) {
    texts.computeIfAbsent(number, each -> new StringBuilder()).append(text);
  }

  private void show(COSBase shown) throws IOException {
    if (shown instanceof Iterable<?> parts) {
      for (Object part : parts) {
        show((COSBase) part);
      }
    } else if (shown instanceof COSString text && !open.element().isReplaced() && font != null) {
      ByteArrayInputStream codes = new ByteArrayInputStream(text.getBytes());
      while (codes.available() > 0) {
        String letter = font.toUnicode(font.readCode(codes));
        add(open.element().number(), letter == null ? UNKNOWN : letter);
      }
    }
  }
}
