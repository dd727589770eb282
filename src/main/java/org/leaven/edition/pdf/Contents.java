package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leaven.edition.pdf.file.Bookmark;
import org.leaven.edition.pdf.file.Tag;
import org.leaven.edition.pdf.flow.Flow;
import org.leaven.edition.pdf.flow.Frame;
import org.leaven.edition.pdf.flow.Leader;
import org.leaven.edition.pdf.flow.Look;
import org.leaven.edition.pdf.flow.Paragraph;
import org.leaven.edition.pdf.flow.Piece;
import org.leaven.edition.pdf.font.Faces.Style;

/** The table of contents, on pages and beside them. */
final class Contents {
  private static final double INDENT = 16;

  private final List<Chapter> chapters;
  private final Setting setting;
  private final String title;

  Contents(List<Chapter> chapters, Setting setting, String title) {
    this.chapters = chapters;
    this.setting = setting;
    this.title = title;
  }

  /**
   * Sets the table.
   *
   * @param numbers of pages, by the paths of chapters; what is missing is set as 0
   */
  void place(Flow flow, Tag around, Map<String, Integer> numbers) {
    Look head = new Look(Style.HEAD, 21, Palette.INK, 0);
    Tag heading = around.child("H1");
    setting
        .paragraph(List.of(Piece.of(title, head, heading)), Frame.PLAIN, 1.2, Paragraph.Side.START)
        .place(flow, Flow.LEFT, Flow.WIDTH);
    flow.down(12);
    Tag table = around.child("TOC");
    for (Chapter chapter : chapters) {
      line(chapter, table.child("TOCI"), numbers.getOrDefault(chapter.path(), 0))
          .place(flow, Flow.LEFT, Flow.WIDTH);
    }
  }

  private Leader line(Chapter chapter, Tag item, int number) {
    Tag tag = item.child("Reference").child("Link");
    Piece.Target target = new Piece.Target(tag, chapter.path(), false, chapter.title());
    Look plain = chapter.isPart() ? Setting.TEXT.sized(9) : Setting.TEXT.sized(10).bold();
    Piece name = new Piece(chapter.title() + " ", plain, tag, target, null);
    Piece page = new Piece(String.valueOf(number), plain.in(Style.PLAIN), tag, target, null);
    double indent = chapter.isPart() ? INDENT : 0;
    return new Leader(
        setting.paragraph(List.of(name), Frame.PLAIN, 1.6, Paragraph.Side.START),
        setting.paragraph(List.of(page), Frame.PLAIN, 1.6, Paragraph.Side.END),
        Palette.LINE,
        indent,
        chapter.isPart() ? 0 : 4);
  }

  /** The same for a viewer: parts below the chapter before them. */
  List<Bookmark> bookmarks() {
    List<Bookmark> bookmarks = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      List<Bookmark> below = new ArrayList<>();
      while (i + 1 < chapters.size() && chapters.get(i + 1).isPart()) {
        i++;
        Chapter part = chapters.get(i);
        below.add(new Bookmark(part.title(), part.path(), List.of()));
      }
      bookmarks.add(new Bookmark(chapter.title(), chapter.path(), below));
    }
    return bookmarks;
  }
}
