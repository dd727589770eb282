package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.leaven.edition.pdf.file.Sheet;
import org.leaven.edition.pdf.file.Tag;
import org.leaven.edition.pdf.flow.Flow;
import org.leaven.edition.pdf.flow.Frame;
import org.leaven.edition.pdf.flow.Look;
import org.leaven.edition.pdf.flow.Paragraph;
import org.leaven.edition.pdf.flow.Piece;
import org.leaven.edition.pdf.font.Faces.Style;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Source;

/** The first page: what this is, and whose word it is. */
final class Cover {
  private static final double TITLE_Y = 250;
  private static final double FOOT_Y = 690;
  private static final double BAND = 14;

  private final KnowledgeBase.Head head;
  private final List<Chapter> chapters;
  private final Setting setting;

  Cover(KnowledgeBase.Head head, List<Chapter> chapters, Setting setting) {
    this.head = head;
    this.chapters = chapters;
    this.setting = setting;
  }

  void place(Flow flow, Tag tag) {
    Sheet sheet = flow.sheet();
    sheet.fill(new Sheet.Area(0, 0, Sheet.WIDTH, BAND), setting.palette().accent());
    flow.down(TITLE_Y - Flow.TOP);
    Look title = new Look(Style.HEAD, 38, Palette.INK, 0);
    line(flow, tag.child("P"), head.title(), title, 1.15);
    flow.down(14);
    if (!head.tagline().isEmpty()) {
      line(flow, tag.child("P"), head.tagline(), Setting.TEXT.sized(14).colored(Palette.SOFT), 1.4);
    }
    flow.down(18);
    double x = flowStart(64);
    sheet.fill(new Sheet.Area(x, flow.y(), 64, 2.5), setting.palette().accent());
    foot(flow, tag);
  }

  private double flowStart(double width) {
    return setting.isRtl() ? Flow.LEFT + Flow.WIDTH - width : Flow.LEFT;
  }

  private void foot(Flow flow, Tag tag) {
    List<Paragraph> lines = new ArrayList<>();
    double height = 0;
    for (Source source : head.sources()) {
      Look small = Setting.TEXT.sized(9).colored(Palette.SOFT);
      List<Piece> pieces = new ArrayList<>();
      pieces.add(Piece.of(source.label() + "\n", small.bold(), tag.child("P")));
      String note = note(source);
      if (!note.isEmpty()) {
        pieces.add(Piece.of(note, small, tag.child("P")));
      }
      Paragraph paragraph = setting.paragraph(pieces, Frame.PLAIN);
      height += paragraph.height(Flow.WIDTH) + 6;
      if (height < Flow.BOTTOM - FOOT_Y) {
        lines.add(paragraph);
      }
    }
    flow.down(Math.max(12, FOOT_Y - flow.y()));
    for (Paragraph line : lines) {
      line.place(flow, Flow.LEFT, Flow.WIDTH);
      flow.down(6);
    }
  }

  /** A source's note as the page of the sources shows it. */
  private String note(Source source) {
    return source.note().isEmpty()
        ? ""
        : chapters.stream()
            .flatMap(chapter -> chapter.main().select("section.source").stream())
            .filter(section -> section.attr("data-source").equals(source.id()))
            .flatMap(section -> section.select("> p:not(.source-url)").stream())
            .findFirst()
            .map(Element::text)
            .orElse("");
  }

  private void line(Flow flow, Tag tag, String text, Look look, double leading) {
    setting
        .paragraph(List.of(Piece.of(text, look, tag)), Frame.PLAIN, leading, Paragraph.Side.START)
        .place(flow, Flow.LEFT, Flow.WIDTH);
  }
}
