package org.leaven.edition.pdf.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Measures the text of a paragraph, breaks it into lines, and puts each line in visual order. */
final class ParagraphText {
  private static final char DRAWN = TextPiece.DRAWN.charAt(0);
  private static final double DRAWN_EMS = 1.15;
  private static final String MIRRORED = "()[]{}<>«»‹›≤≥≪≫";

  private final List<TextPiece> pieces;
  private final FontStack fonts;
  private final boolean isRtl;
  private final String plain;
  private final String text;
  private final int[] pieceAt;
  private final double[] widths;
  private final byte[] levels;

  /**
   * A line: from a letter up to another.
   *
   * @param seen where the blanks at its end begin
   */
  record Line(int start, int seen, int end) {}

  /**
   * Letters that are written in one go.
   *
   * @param isBackwards whether they run from right to left
   * @param x from the left end of the line
   */
  record Run(
      int start,
      int end,
      TextPiece piece,
      FontStack.Font font,
      boolean isBackwards,
      double width,
      double x) {}

  ParagraphText(List<TextPiece> pieces, FontStack fonts, boolean isRtl) {
    this.pieces = List.copyOf(pieces);
    this.fonts = fonts;
    this.isRtl = isRtl;
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.text()));
    plain = all.toString();
    text = ArabicForms.shaped(plain);
    pieceAt = new int[plain.length()];
    widths = new double[plain.length()];
    levels = new byte[plain.length()];
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      for (int end = at + pieces.get(i).text().length(); at < end; at++) {
        pieceAt[at] = i;
        widths[at] = measured(at);
      }
    }
    char[] chars = plain.toCharArray();
    if (isRtl || Bidi.requiresBidi(chars, 0, chars.length)) {
      int direction = isRtl ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
      Bidi bidi = new Bidi(plain, direction);
      for (int i = 0; i < levels.length; i++) {
        levels[i] = (byte) bidi.getLevelAt(i);
      }
    }
  }

  private TextPiece piece(int i) {
    return pieces.get(pieceAt[i]);
  }

  private double measured(int i) {
    double size = piece(i).style().size();
    char c = text.charAt(i);
    try {
      return c == DRAWN
          ? size * DRAWN_EMS
          : hasNoWidth(i) ? 0 : font(i).advance(text.codePointAt(i), size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hasNoWidth(int i) {
    return isUnseen(text.charAt(i)) || Character.isLowSurrogate(text.charAt(i));
  }

  private static boolean isUnseen(char c) {
    return c == '\n'
        || c == ArabicForms.ABSORBED
        || c == '\u00AD'
        || c == '\uFEFF'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069');
  }

  private FontStack.Font font(int i) {
    boolean isNoLetter = isUnseen(text.charAt(i)) || text.charAt(i) == DRAWN;
    return fonts.of(piece(i).style().face(), isNoLetter ? ' ' : text.codePointAt(i));
  }

  /** Breaks the paragraph for a width. */
  List<Line> lines(double width) {
    List<Line> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = end(start, width);
      int seen = end;
      while (seen > start && isBlank(seen - 1)) {
        seen--;
      }
      lines.add(new Line(start, seen, end));
      start = end;
    }
    return lines;
  }

  private boolean isBlank(int i) {
    return text.charAt(i) == ' ' || text.charAt(i) == '\n';
  }

  /** Where a line that begins here ends: at the last place that fits, or in the midst of a word. */
  private int end(int start, double width) {
    double used = 0;
    int lastBreak = -1;
    for (int i = start; i < text.length(); i++) {
      used += widths[i];
      if (used > width + 0.01 && !isBlank(i) && i > start) {
        int inWord = Character.isLowSurrogate(text.charAt(i)) ? i + 1 : i;
        return lastBreak > start ? lastBreak : inWord;
      }
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
      lastBreak = LineBreakRules.isAfter(text, i) ? i + 1 : lastBreak;
    }
    return text.length();
  }

  double width(int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += widths[i];
    }
    return sum;
  }

  /** The widest part that is not broken. */
  double least() {
    double widest = 0;
    double part = 0;
    for (int i = 0; i < text.length(); i++) {
      part += isBlank(i) ? 0 : widths[i];
      widest = Math.max(widest, part);
      part = LineBreakRules.isAfter(text, i) ? 0 : part;
    }
    return widest;
  }

  /** The width of the longest line when only the author breaks lines. */
  double most() {
    return lines(Double.MAX_VALUE).stream()
        .mapToDouble(line -> width(line.start(), line.seen()))
        .max()
        .orElse(0);
  }

  /** A line's runs in the order of reading; the blanks at its end lie at the end of reading. */
  List<Run> runs(Line line) {
    List<Integer> starts = new ArrayList<>();
    for (int i = line.start(); i < line.end(); i++) {
      if (starts.isEmpty() || !goesOn(starts.get(starts.size() - 1), i)) {
        starts.add(i);
      }
    }
    byte[] order = new byte[starts.size()];
    Integer[] visual = new Integer[starts.size()];
    for (int i = 0; i < order.length; i++) {
      boolean isTrailing = starts.get(i) >= line.seen();
      order[i] = isTrailing ? (byte) (isRtl ? 1 : 0) : levels[starts.get(i)];
      visual[i] = i;
    }
    Bidi.reorderVisually(order, 0, visual, 0, visual.length);
    starts.add(line.end());
    Run[] runs = new Run[visual.length];
    double x = 0;
    for (int i : visual) {
      int start = starts.get(i);
      int end = starts.get(i + 1);
      boolean isBackwards = levels[start] % 2 != 0;
      double width = width(start, end);
      runs[i] = new Run(start, end, piece(start), font(start), isBackwards, width, x);
      x += width;
    }
    return List.of(runs);
  }

  private boolean goesOn(int start, int i) {
    return pieceAt[i] == pieceAt[start]
        && levels[i] == levels[start]
        && (hasNoWidth(i) || font(i).equals(font(start)));
  }

  /** The characters of a run as they stand from left to right. */
  int[] shown(Run run) {
    StringBuilder seen = new StringBuilder();
    for (int i = run.start(); i < run.end(); i++) {
      char c = text.charAt(i);
      seen.append(c == '\n' ? " " : isUnseen(c) ? "" : c); // who hears it needs words apart
    }
    if (run.isBackwards()) {
      seen.reverse();
    }
    return seen.codePoints().map(c -> run.isBackwards() ? mirrored(c) : c).toArray();
  }

  private static int mirrored(int character) {
    int at = MIRRORED.indexOf(character);
    return at < 0 ? character : MIRRORED.charAt(at ^ 1);
  }

  /** What a run says where its letters do not tell it, else nothing. */
  String spoken(Run run) {
    if (!run.piece().spoken().isEmpty()) {
      boolean isFirst = run.start() == 0 || pieceAt[run.start() - 1] != pieceAt[run.start()];
      return isFirst ? run.piece().spoken() : "\u200B"; // the rest was said with the beginning
    }
    String said = plain.substring(run.start(), run.end());
    boolean isTold = !run.isBackwards() && said.codePoints().allMatch(c -> isTold(run, c));
    return isTold ? "" : said;
  }

  private static boolean isTold(Run run, int character) {
    return (character <= 0xFFFF && isUnseen((char) character)) || run.font().says(character);
  }
}
