package org.leaven.edition.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leaven.page.frame.ShareCard;
import org.leaven.page.view.VerdictMark;

/**
 * Paints the preview images of pages for social media (Open Graph), 1200 by 630 pixels.
 *
 * <p>The font has Latin, Greek and Cyrillic letters. A text with other characters is left out, so
 * that the image says less, but nothing wrong.
 */
public final class ShareCardPainter {
  public static final int WIDTH_PX = 1200;
  public static final int HEIGHT_PX = 630;

  private static final int PAPER = 0xFBFAF6;
  private static final int[] INKS = {0x1A1D1B, 0x0A5540, 0x8A2312, 0x664400, 0x1F4F6B};
  private static final int INK = 0;
  private static final int ACCENT = 4;
  private static final Map<String, Integer> MARKS =
      Map.of("positive", 1, "negative", 2, "neutral", 3, "none", INK);

  private static final int MARGIN_PX = 80;
  private static final int MAX_TITLE_LINES = 3;
  private static final int LINE_PX = 38;
  private static final int FOOT_PX = 30;

  private final GlyphReader bold = GlyphReader.named("NotoSerif-Bold-subset.ttf");
  private final GlyphReader regular = GlyphReader.named("NotoSerif-Regular-subset.ttf");
  private final Map<Letter, CoverageMask> glyphs = new ConcurrentHashMap<>();
  private final int[] inks = INKS.clone();

  private record Letter(GlyphReader face, int character, int sizePx) {}

  /**
   * Creates a painter with a colour for the bar at the top.
   *
   * @param accent {@code #RGB} or {@code #RRGGBB}; empty for the theme's own
   */
  public ShareCardPainter(String accent) {
    if (!accent.isEmpty()) {
      inks[ACCENT] = HexColour.of(accent);
    }
  }

  /** PNG files by path, each painted when it is asked for. */
  public static SortedMap<String, Supplier<byte[]>> files(List<ShareCard> cards, String accent) {
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    if (!cards.isEmpty()) {
      ShareCardPainter painter = new ShareCardPainter(accent);
      cards.forEach(card -> files.put(card.path(), () -> painter.paint(card)));
    }
    return files;
  }

  byte[] paint(ShareCard card) {
    PaletteImage canvas = new PaletteImage(WIDTH_PX, HEIGHT_PX, PAPER, inks);
    canvas.bar(0, 18, ACCENT);
    int y = title(canvas, card.title());
    for (ShareCard.Line line : card.lines()) {
      y = line(canvas, line, y);
    }
    if (regular.canWrite(card.foot())) {
      write(canvas, new TextStyle(regular, FOOT_PX, MARGIN_PX, HEIGHT_PX - 52), card.foot());
    }
    return canvas.png();
  }

  /** Paints the title; returns the y at which the lines begin. */
  private int title(PaletteImage canvas, String title) {
    if (!bold.canWrite(title)) {
      return 120;
    }
    int sizePx = 88;
    List<String> lines = wrapped(bold, title, sizePx, WIDTH_PX - 2 * MARGIN_PX);
    if (lines.size() > 2) {
      sizePx = 64;
      lines = wrapped(bold, title, sizePx, WIDTH_PX - 2 * MARGIN_PX);
    }
    if (lines.size() > MAX_TITLE_LINES) {
      lines = new ArrayList<>(lines.subList(0, MAX_TITLE_LINES));
      lines.set(MAX_TITLE_LINES - 1, cut(lines.get(MAX_TITLE_LINES - 1), sizePx));
    }
    int y = 70;
    for (String line : lines) {
      y += sizePx * 5 / 4;
      write(canvas, new TextStyle(bold, sizePx, MARGIN_PX, y), line);
    }
    return y + 46;
  }

  /** The last line of a title that is too long, with an ellipsis. */
  private String cut(String line, int sizePx) {
    String kept = line;
    while (bold.width(kept + "…", sizePx) > WIDTH_PX - 2 * MARGIN_PX) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return kept.strip() + "…";
  }

  private int line(PaletteImage canvas, ShareCard.Line line, int from) {
    VerdictMark mark = line.mark();
    int left = mark != null ? MARGIN_PX + 64 : MARGIN_PX;
    List<String> rows = new ArrayList<>();
    if (regular.canWrite(line.text())) {
      rows.addAll(wrapped(regular, line.text(), LINE_PX, WIDTH_PX - MARGIN_PX - left));
    }
    int height = Math.max(1, rows.size()) * LINE_PX * 4 / 3 + 12;
    if (from + height > HEIGHT_PX - 96) {
      return HEIGHT_PX; // an image with half of a verdict would give another verdict
    }
    if (mark != null) {
      paint(canvas, mark, from + 10);
    }
    int y = from;
    for (String row : rows) {
      y += LINE_PX * 4 / 3;
      write(canvas, new TextStyle(regular, LINE_PX, left, y - 8), row);
    }
    return from + height;
  }

  private static void paint(PaletteImage canvas, VerdictMark mark, int top) {
    double scale = 2;
    Integer ink = MARKS.get(mark.polarity());
    MarkOutline outline = MarkOutline.of(mark.path());
    canvas.fill(outline.area().placed(scale, scale, MARGIN_PX, top), ink == null ? INK : ink);
    canvas.erase(outline.holes().placed(scale, scale, MARGIN_PX, top));
  }

  /** The font, size and position of a text. */
  private record TextStyle(GlyphReader face, int sizePx, int x, int baseline) {}

  private void write(PaletteImage canvas, TextStyle style, String text) {
    double x = style.x();
    for (int character : text.codePoints().toArray()) {
      CoverageMask letter =
          glyphs.computeIfAbsent(
              new Letter(style.face(), character, style.sizePx()),
              key -> CoverageMask.of(key.face().letter(key.character(), key.sizePx())));
      canvas.paint(letter, (int) (x + 0.5), style.baseline(), INK);
      x += style.face().advance(character, style.sizePx());
    }
  }

  /** Wraps a text; a word that does not fit on a line is cut. */
  private static List<String> wrapped(GlyphReader face, String text, int sizePx, int widthPx) {
    List<String> lines = new ArrayList<>();
    @Nullable String line = null;
    for (String word : text.split(" +", -1)) {
      String longer = line == null ? word : line + " " + word;
      if (line != null && face.width(longer, sizePx) > widthPx) {
        lines.add(line);
        longer = word;
      }
      while (face.width(longer, sizePx) > widthPx) {
        int fits = longer.length() - 1;
        while (fits > 1 && face.width(longer.substring(0, fits), sizePx) > widthPx) {
          fits--;
        }
        lines.add(longer.substring(0, fits));
        longer = longer.substring(fits);
      }
      line = longer;
    }
    lines.add(line == null ? "" : line);
    return lines;
  }
}
