package org.leaven.edition.pdf.flow;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.leaven.edition.pdf.font.Arabic;
import org.leaven.edition.pdf.font.Face;
import org.leaven.edition.pdf.font.Faces;

/** The letters of a paragraph, measured and broken into lines. */
final class Lines {
  private static final char MARK = Piece.MARK.charAt(0);
  private static final double MARK_EMS = 1.15;

  private final List<Piece> pieces;
  private final Faces faces;
  private final boolean isRtl;
  private final String plain;
  private final String text;
  private final int[] pieceAt;
  private final double[] widths;
  private final byte[] levels;

  /** A line: from a letter up to another; its width is that of what is seen. */
  record Line(int start, int end, double width) {}

  /**
   * Letters that are written in one go.
   *
   * @param isBackwards whether they run from right to left
   */
  record Run(int start, int end, Piece piece, Face face, boolean isBackwards, double width) {}

  Lines(List<Piece> pieces, Faces faces, boolean isRtl) {
    this.pieces = pieces;
    this.faces = faces;
    this.isRtl = isRtl;
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.text()));
    plain = all.toString();
    text = Arabic.isIn(plain) ? Arabic.shaped(plain) : plain;
    pieceAt = new int[plain.length()];
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      for (int end = at + pieces.get(i).text().length(); at < end; at++) {
        pieceAt[at] = i;
      }
    }
    widths = new double[plain.length()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = measure(i);
    }
    levels = levels();
  }

  private double measure(int i) {
    Look look = piece(i).look();
    char c = text.charAt(i);
    if (c == MARK) {
      return look.size() * MARK_EMS;
    }
    if (isUnseen(c) || Character.isLowSurrogate(c)) {
      return 0;
    }
    int character = text.codePointAt(i);
    return faces.of(look.style(), character).advance(character, look.size());
  }

  static boolean isUnseen(char c) {
    return c == '\n'
        || c == Arabic.ABSORBED
        || c == '\u00AD'
        || c == '\uFEFF'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069');
  }

  private byte[] levels() {
    byte[] levels = new byte[plain.length()];
    char[] chars = plain.toCharArray();
    if (isRtl || Bidi.requiresBidi(chars, 0, chars.length)) {
      int flags = isRtl ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
      Bidi bidi = new Bidi(plain, flags);
      for (int i = 0; i < levels.length; i++) {
        levels[i] = (byte) bidi.getLevelAt(i);
      }
    }
    return levels;
  }

  /** Whether a piece begins with this letter. */
  boolean beginsPiece(int i) {
    return i == 0 || pieceAt[i - 1] != pieceAt[i];
  }

  private Piece piece(int i) {
    return pieces.get(pieceAt[i]);
  }

  String text() {
    return text;
  }

  String plain() {
    return plain;
  }

  /** Breaks the paragraph for a width. */
  List<Line> broken(double width) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(start, width);
      int seen = end;
      while (seen > start && isBlank(text.charAt(seen - 1))) {
        seen--;
      }
      lines.add(new Line(start, end, sum(start, seen)));
      start = end;
    }
    return lines;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }

  private double sum(int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += widths[i];
    }
    return sum;
  }

  private int end(int start, double width) {
    double used = 0;
    int lastBreak = -1;
    for (int i = start; i < text.length(); i++) {
      used += widths[i];
      boolean isOver = used > width + 0.01 && !isBlank(text.charAt(i));
      if (isOver && i > start) {
        return lastBreak > start ? lastBreak : withoutSplitting(i);
      }
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
      if (Breaks.isAfter(text, i)) {
        lastBreak = i + 1;
      }
    }
    return text.length();
  }

  private int withoutSplitting(int i) {
    return Character.isLowSurrogate(text.charAt(i)) ? i + 1 : i;
  }

  /** The widest part that is not broken. */
  double least() {
    double widest = 0;
    double part = 0;
    for (int i = 0; i < text.length(); i++) {
      part += isBlank(text.charAt(i)) ? 0 : widths[i];
      widest = Math.max(widest, part);
      if (Breaks.isAfter(text, i)) {
        part = 0;
      }
    }
    return widest;
  }

  /** The width of the longest line when only the author breaks lines. */
  double most() {
    return broken(Double.MAX_VALUE).stream().mapToDouble(Line::width).max().orElse(0);
  }

  /** A line's runs in the order of reading. */
  List<Run> runs(Line line) {
    List<Run> runs = new ArrayList<>();
    int start = line.start();
    while (start < line.end()) {
      Face face = face(start);
      int end = start + 1;
      while (end < line.end()
          && pieceAt[end] == pieceAt[start]
          && levels[end] == levels[start]
          && (isFaceless(end) || face(end).equals(face))) {
        end++;
      }
      runs.add(new Run(start, end, piece(start), face, levels[start] % 2 != 0, sum(start, end)));
      start = end;
    }
    return runs;
  }

  private boolean isFaceless(int i) {
    return isUnseen(text.charAt(i)) || Character.isLowSurrogate(text.charAt(i));
  }

  private Face face(int i) {
    char c = text.charAt(i);
    boolean isNoLetter = isUnseen(c) || c == MARK;
    return faces.of(piece(i).look().style(), isNoLetter ? ' ' : text.codePointAt(i));
  }

  /** Where each run begins, from the left end of the line. */
  double[] positions(Line line, List<Run> runs) {
    byte[] order = new byte[runs.size()];
    Integer[] visual = new Integer[runs.size()];
    for (int i = 0; i < order.length; i++) {
      boolean isTrailing = runs.get(i).start() >= seenEnd(line);
      order[i] = isTrailing ? (byte) (isRtl ? 1 : 0) : levels[runs.get(i).start()];
      visual[i] = i;
    }
    Bidi.reorderVisually(order, 0, visual, 0, visual.length);
    double[] positions = new double[visual.length];
    double x = 0;
    for (Integer run : visual) {
      positions[run] = x;
      x += runs.get(run).width();
    }
    return positions;
  }

  private int seenEnd(Line line) {
    int end = line.end();
    while (end > line.start() && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The width of a line with the blanks at its end. */
  double whole(Line line) {
    return sum(line.start(), line.end());
  }
}
