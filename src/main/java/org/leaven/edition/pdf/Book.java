package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.edition.pdf.file.Place;
import org.leaven.edition.pdf.file.Sheet;
import org.leaven.edition.pdf.file.Tag;
import org.leaven.edition.pdf.flow.Box;
import org.leaven.edition.pdf.flow.Flow;
import org.leaven.edition.pdf.flow.Frame;
import org.leaven.edition.pdf.flow.Look;
import org.leaven.edition.pdf.flow.Paragraph;
import org.leaven.edition.pdf.flow.Piece;
import org.leaven.edition.pdf.flow.Stack;
import org.leaven.knowledge.KnowledgeBase;

/** Sets a whole document: cover, contents, chapters, and the head and foot of each page. */
final class Book {
  private static final double HEAD_Y = 38;
  private static final double FOOT_Y = Sheet.HEIGHT - 44;
  private static final double PART_GAP = 26;
  private static final double PART_ROOM = 40;

  private final KnowledgeBase.Head head;
  private final List<Chapter> chapters;
  private final Setting setting;
  private final Contents contents;
  private final Tag document = Tag.document();
  private final Map<String, Place> places = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();

  Book(KnowledgeBase.Head head, List<Chapter> chapters, Setting setting, Contents contents) {
    this.head = head;
    this.chapters = chapters;
    this.setting = setting;
    this.contents = contents;
  }

  Tag document() {
    return document;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Map<String, Place> places() {
    return places;
  }

  /** Sets everything. */
  void set() {
    Tag cover = document.part("Sect").with("data-front", "cover");
    Tag table = document.part("Sect").with("data-front", "contents");
    Flow body = flow();
    chapters.forEach(chapter -> chapter(body, chapter));
    Flow front = flow();
    new Cover(head, chapters, setting).place(front, cover);
    int before = 1 + contentsPages();
    Map<String, Integer> numbers = new HashMap<>();
    for (Chapter chapter : chapters) {
      Place place = body.places().get(chapter.path());
      if (place != null) {
        numbers.put(chapter.path(), before + 1 + body.sheets().indexOf(place.sheet()));
      }
    }
    front.nextPage();
    contents.place(front, table, numbers);
    sheets.addAll(front.sheets());
    sheets.addAll(body.sheets());
    places.putAll(body.places());
    for (int i = 1; i < sheets.size(); i++) {
      around(sheets.get(i), i + 1);
    }
  }

  private Flow flow() {
    return new Flow(setting.isRtl());
  }

  /** As many as there will be, whatever the numbers in it. */
  private int contentsPages() {
    Flow trial = flow();
    contents.place(trial, Tag.document(), Map.of());
    return trial.sheets().size();
  }

  private void chapter(Flow flow, Chapter chapter) {
    Tag tag = document.part("Sect").with("data-path", chapter.path());
    tag.with("data-page", chapter.page().kind());
    String language = chapter.page().language();
    if (!language.isEmpty() && !language.equals(head.language())) {
      tag.in(language);
    }
    List<Box> boxes = new Boxer(setting, chapter.path()).inside(chapter.main(), tag, Setting.TEXT);
    Stack stack = new Stack(boxes, Frame.PLAIN.at(List.of(chapter.path())));
    boolean isFirst = flow.isFirst(chapter.page().kind());
    boolean hasRoom = flow.y() + PART_GAP + stack.head(Flow.WIDTH) + PART_ROOM <= Flow.BOTTOM;
    if (chapter.isShort() && !isFirst && hasRoom) {
      flow.down(PART_GAP / 2);
      flow.sheet().fill(new Sheet.Area(Flow.LEFT, flow.y(), Flow.WIDTH, 0.75), Palette.LINE);
      flow.down(PART_GAP / 2);
    } else {
      flow.freshPage();
    }
    flow.sheet().about(chapter.title());
    int first = flow.sheets().size();
    stack.place(flow, Flow.LEFT, Flow.WIDTH);
    flow.sheets().subList(first, flow.sheets().size()).forEach(each -> each.about(chapter.title()));
  }

  /** What a page is about, and its number; for the eye alone. */
  private void around(Sheet sheet, int number) {
    Look small = Setting.TEXT.sized(8).colored(Palette.SOFT);
    boolean isTold = !sheet.title().isEmpty() && !sheet.title().equals(head.title());
    line(sheet, head.title(), small.bold(), HEAD_Y, Paragraph.Side.START);
    line(sheet, isTold ? sheet.title() : "", small, HEAD_Y, Paragraph.Side.END);
    line(sheet, String.valueOf(number), small, FOOT_Y, Paragraph.Side.MIDDLE);
    sheet.fill(new Sheet.Area(Flow.LEFT, HEAD_Y + 15, Flow.WIDTH, 0.5), Palette.LINE);
  }

  private void line(Sheet sheet, String text, Look look, double y, Paragraph.Side side) {
    if (!text.isEmpty()) {
      setting
          .paragraph(List.of(Piece.of(text, look, null)), Frame.PLAIN, 1.4, side)
          .drawOn(sheet, Flow.LEFT, y, Flow.WIDTH);
    }
  }
}
