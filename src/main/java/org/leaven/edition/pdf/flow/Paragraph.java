package org.leaven.edition.pdf.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.edition.pdf.file.Link;
import org.leaven.edition.pdf.file.PdfFile;
import org.leaven.edition.pdf.file.Sheet;
import org.leaven.edition.pdf.file.Tag;
import org.leaven.edition.pdf.flow.Lines.Line;
import org.leaven.edition.pdf.flow.Lines.Run;
import org.leaven.edition.pdf.font.Faces;

/** Lines of text. */
public final class Paragraph implements Box {
  private static final int LEAST_LINES = 2;
  private static final double MARK_SCALE = 0.048;

  /** Stands for the second line of what was said whole with the first. */
  private static final String SAID_BEFORE = "\u200B";

  private final List<Piece> pieces;
  private final Frame frame;
  private final double leading;
  private final Side side;
  private final Lines lines;
  private final boolean isRtl;
  private final Map<Double, List<Line>> broken = new HashMap<>();

  /** Where lines are lined up. */
  public enum Side {
    START,
    END,
    MIDDLE
  }

  /**
   * A paragraph.
   *
   * @param leading from line to line, in points
   */
  public Paragraph(
      List<Piece> pieces, Frame frame, double leading, Side side, Faces faces, boolean isRtl) {
    this.pieces = List.copyOf(pieces);
    this.frame = frame;
    this.leading = leading;
    this.side = side;
    this.isRtl = isRtl;
    this.lines = new Lines(this.pieces, faces, isRtl);
  }

  @Override
  public Frame frame() {
    return frame;
  }

  private List<Line> lines(double width) {
    return broken.computeIfAbsent(width, lines::broken);
  }

  @Override
  public double height(double width) {
    return lines(width).size() * leading;
  }

  /** No line of a paragraph stands alone. */
  @Override
  public double head(double width) {
    int count = lines(width).size();
    return (count <= LEAST_LINES + 1 ? count : LEAST_LINES) * leading;
  }

  @Override
  public double least() {
    return lines.least();
  }

  @Override
  public double most() {
    return lines.most();
  }

  @Override
  public void place(Flow flow, double x, double width) {
    flow.anchor(frame.anchors());
    List<Line> all = lines(width);
    for (int i = 0; i < all.size(); i++) {
      boolean isLastButOne = i == all.size() - LEAST_LINES && i > 0;
      flow.need(isLastButOne ? LEAST_LINES * leading : leading);
      List<Link> links = draw(flow.sheet(), all.get(i), at(flow, x, width, all.get(i)));
      if (!flow.isRepeating()) {
        links.forEach(flow.sheet()::link);
      }
      flow.down(leading);
    }
  }

  private Spot at(Flow flow, double x, double width, Line line) {
    return new Spot(x + shift(line, width), flow.y(), flow.isRepeating());
  }

  /** Draws the first line at a place that no flow reaches. */
  public void drawOn(Sheet sheet, double x, double y, double width) {
    Line line = lines(width).get(0);
    draw(sheet, line, new Spot(x + shift(line, width), y, true));
  }

  /**
   * Where a line is drawn.
   *
   * @param isForEyes whether it belongs to nothing
   */
  private record Spot(double x, double y, boolean isForEyes) {}

  private double shift(Line line, double width) {
    double rest = width - line.width();
    double hanging = lines.whole(line) - line.width();
    double atStart = isRtl ? rest - hanging : 0;
    double atEnd = isRtl ? -hanging : rest;
    return switch (side) {
      case START -> atStart;
      case END -> atEnd;
      case MIDDLE -> (atStart + atEnd) / 2;
    };
  }

  private List<Link> draw(Sheet sheet, Line line, Spot spot) {
    List<Run> runs = lines.runs(line);
    double[] positions = lines.positions(line, runs);
    double size = pieces.get(0).look().size();
    double baseline = spot.y() + leading / 2 + size * 0.36;
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      double x = spot.x() + positions[i];
      Tag tag = spot.isForEyes() ? null : run.piece().tag();
      write(sheet, tag, run, x, baseline - run.piece().look().rise());
      Piece.Target target = run.piece().target();
      if (target != null) {
        join(links, target, new Sheet.Area(x, spot.y(), run.width(), leading));
      }
    }
    return links;
  }

  /** What leads to the same place on one line is one link. */
  private static void join(List<Link> links, Piece.Target target, Sheet.Area area) {
    Link link =
        new Link(target.tag(), target.name(), target.isOutside(), target.description(), area);
    Link last = links.isEmpty() ? null : links.get(links.size() - 1);
    if (last != null && last.tag() == link.tag()) {
      double left = Math.min(last.area().x(), area.x());
      double right = Math.max(last.area().x() + last.area().width(), area.x() + area.width());
      links.remove(last);
      Sheet.Area both = new Sheet.Area(left, area.y(), right - left, area.height());
      links.add(new Link(link.tag(), link.target(), link.isOutside(), link.description(), both));
    } else {
      links.add(link);
    }
  }

  private void write(Sheet sheet, @Nullable Tag tag, Run run, double x, double y) {
    Piece piece = run.piece();
    Piece.Mark mark = piece.mark();
    double size = piece.look().size();
    if (mark != null) {
      sheet.draw(tag, mark.path(), mark.color(), x, y + size * 0.12, size * MARK_SCALE);
      return;
    }
    String numbers = numbers(run);
    if (!numbers.isEmpty()) {
      int color = piece.look().color();
      sheet.write(tag, new Sheet.Ink(run.face(), size, color, x, y, numbers, spoken(run)));
    }
  }

  private String numbers(Run run) {
    StringBuilder numbers = new StringBuilder();
    int[] characters = lines.text().substring(run.start(), run.end()).codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int character = characters[run.isBackwards() ? characters.length - 1 - i : i];
      if (character == '\n') {
        numbers.append(PdfFile.hex4(run.face().number(' '))); // parts words for who only hears them
      } else if (character > 0xFFFF || !Lines.isUnseen((char) character)) {
        int shown = run.isBackwards() ? Mirrored.of(character) : character;
        numbers.append(PdfFile.hex4(run.face().number(shown)));
      }
    }
    return numbers.toString();
  }

  private String spoken(Run run) {
    if (!run.piece().said().isEmpty()) {
      return lines.beginsPiece(run.start()) ? run.piece().said() : SAID_BEFORE;
    }
    return run.isBackwards() ? lines.plain().substring(run.start(), run.end()) : "";
  }
}
