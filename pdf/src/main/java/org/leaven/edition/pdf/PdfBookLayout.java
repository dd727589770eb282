package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.leaven.edition.pdf.layout.BlockStyle;
import org.leaven.edition.pdf.layout.LayoutBox;
import org.leaven.edition.pdf.layout.LayoutContext;
import org.leaven.edition.pdf.layout.PageCanvas;
import org.leaven.edition.pdf.layout.PageFlow;
import org.leaven.edition.pdf.layout.PageFlow.Place;
import org.leaven.edition.pdf.layout.PaperStyles;
import org.leaven.edition.pdf.layout.ParagraphBox;
import org.leaven.edition.pdf.layout.ParagraphBox.Alignment;
import org.leaven.edition.pdf.layout.RowBox;
import org.leaven.edition.pdf.layout.StackBox;
import org.leaven.edition.pdf.layout.StructureElement;
import org.leaven.edition.pdf.layout.TextPiece;
import org.leaven.edition.pdf.layout.TextStyle;
import org.leaven.edition.pdf.layout.TextStyle.Face;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Source;

/**
 * Lays out the pages of the PDF: cover, table of contents, chapters, and the header and footer of
 * each page.
 */
final class PdfBookLayout {
  private static final double HEAD_Y = 34;
  private static final double FOOT_Y = PageCanvas.HEIGHT - 40;
  private static final double PART_GAP = 16;
  private static final double LEAST_ROOM = 200;
  private static final double COVER_BAND = 14;
  private static final double COVER_TITLE_Y = 250;
  private static final double COVER_SOURCES_Y = 690;
  private static final double COVER_LINE = 64;
  private static final double NUMBER_WIDTH = 34;
  private static final double INDENT = 16;
  private static final double CONTENTS_LEADING = 1.55;
  private static final int COLUMN_LINES = 44;

  private final KnowledgeBase.Head head;
  private final List<PdfChapter> chapters;
  private final LayoutContext context;
  private final String contentsTitle;
  private final StructureElement document;
  private final List<PageCanvas> pages = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();

  PdfBookLayout(
      KnowledgeBase.Head head,
      List<PdfChapter> chapters,
      LayoutContext context,
      String contentsTitle,
      StructureElement document) {
    this.head = head;
    this.chapters = chapters;
    this.context = context;
    this.contentsTitle = contentsTitle;
    this.document = document;
  }

  List<PageCanvas> pages() {
    return pages;
  }

  /** Lays out everything. */
  void layOut() {
    StructureElement cover = document.part("Sect").with("data-front", "cover");
    StructureElement contents = document.part("Sect").with("data-front", "contents");
    PageFlow body = flow();
    chapters.forEach(chapter -> chapter(body, chapter));
    PageFlow trial = flow(); // as many pages as there will be, whatever the numbers in it
    contents(trial, StructureElement.detached(), Map.of());
    int before = 1 + trial.pages().size();
    Map<String, Integer> numbers = new HashMap<>();
    body.places()
        .forEach(
            (name, place) -> numbers.put(name, before + 1 + body.pages().indexOf(place.page())));
    PageFlow front = flow();
    cover(front, cover);
    front.nextPage();
    contents(front, contents, numbers);
    pages.addAll(front.pages());
    pages.addAll(body.pages());
    places.putAll(body.places());
    for (int i = 1; i < pages.size(); i++) {
      around(pages.get(i), i + 1);
    }
  }

  private PageFlow flow() {
    return new PageFlow(context.isRtl());
  }

  /**
   * The places that links lead to; what has none of its own on paper lies where its page begins.
   *
   * @param moved where pages have moved, by their former paths
   */
  Map<String, Place> places(Map<String, String> moved) {
    Map<String, Place> all = new HashMap<>(places);
    moved.forEach(
        (former, path) -> {
          Place place = places.get(path);
          if (place != null) {
            all.putIfAbsent(former, place);
          }
        });
    for (PageCanvas page : pages) {
      for (PageCanvas.Link link : page.links()) {
        String[] parts = link.target().name().split("#", 2);
        String path = moved.getOrDefault(parts[0], parts[0]);
        Place place = places.get(path);
        if (place != null && parts.length > 1 && isOn(path, parts[1])) {
          all.putIfAbsent(link.target().name(), place);
        }
      }
    }
    return all;
  }

  private boolean isOn(String path, String id) {
    return chapters.stream()
        .map(PdfChapter::page)
        .filter(page -> page.path().equals(path))
        .anyMatch(page -> id.equals("top") || page.document().getElementById(id) != null);
  }

  private void chapter(PageFlow flow, PdfChapter chapter) {
    StructureElement tag = document.part("Sect").with("data-path", chapter.path());
    tag.with("data-page", chapter.page().kind());
    String language = chapter.page().language();
    if (!language.isEmpty() && !language.equals(head.language())) {
      tag.setLanguage(language);
    }
    BoxBuilder blocks = new BoxBuilder(context, chapter.path());
    TextStyle letters = context.styles().text(chapter.main(), TextStyle.BODY);
    List<LayoutBox> boxes = blocks.inside(chapter.main(), tag, letters);
    StackBox stack = new StackBox(boxes, BlockStyle.PLAIN, List.of(chapter.path()));
    double needed = stack.height(PageFlow.WIDTH);
    if (!chapter.isPart() || needed > PageFlow.BOTTOM - PageFlow.TOP) {
      needed = Math.min(needed, LEAST_ROOM);
    }
    if (!flow.isAtTop() && flow.hasRoom(PART_GAP + needed)) {
      flow.down(PART_GAP / 2);
      line(flow.page(), flow.y(), 0.75);
      flow.down(PART_GAP / 2);
    } else if (!flow.isAtTop()) {
      flow.nextPage();
    }
    int first = flow.pages().size() - 1;
    stack.place(flow, PageFlow.LEFT, PageFlow.WIDTH);
    flow.pages().subList(first, flow.pages().size()).forEach(page -> page.about(chapter.title()));
  }

  private static void line(PageCanvas page, double y, double height) {
    PageCanvas.Area area = new PageCanvas.Area(PageFlow.LEFT, y, PageFlow.WIDTH, height);
    page.fill(area, PaperStyles.LINE);
  }

  /** What a page is about, and its number; for the eye alone. */
  private void around(PageCanvas page, int number) {
    TextStyle small = TextStyle.BODY.sized(8).colored(PaperStyles.SOFT);
    String title = page.title().equals(head.title()) ? "" : page.title();
    edge(page, head.title(), small.in(Face.BOLD), HEAD_Y, Alignment.START);
    edge(page, title, small, HEAD_Y, Alignment.END);
    edge(page, String.valueOf(number), small, FOOT_Y, Alignment.MIDDLE);
    line(page, HEAD_Y + 15, 0.5);
  }

  private void edge(PageCanvas page, String text, TextStyle style, double y, Alignment alignment) {
    if (!text.isEmpty()) {
      List<TextPiece> pieces = isolated(TextPiece.of(text, style, null, null));
      new ParagraphBox(pieces, context, 1.4, alignment, BlockStyle.PLAIN, List.of())
          .drawOn(page, PageFlow.LEFT, y, PageFlow.WIDTH);
    }
  }

  /** The first page: what this is, and whose word it is. */
  private void cover(PageFlow flow, StructureElement tag) {
    int accent = context.styles().accent();
    PageCanvas page = flow.page();
    page.fill(new PageCanvas.Area(0, 0, PageCanvas.WIDTH, COVER_BAND), accent);
    Element titles = new Element("div");
    titles.appendElement("p").addClass("front-title").text(head.title());
    titles.appendElement("p").addClass("front-tagline").text(head.tagline());
    flow.down(COVER_TITLE_Y - PageFlow.TOP);
    for (LayoutBox box : front(titles, tag)) {
      box.place(flow, PageFlow.LEFT, PageFlow.WIDTH);
      flow.down(box.style().after());
    }
    double x = flow.side(PageFlow.LEFT, PageFlow.WIDTH, 0, COVER_LINE);
    page.fill(new PageCanvas.Area(x, flow.y(), COVER_LINE, 2.5), accent);
    flow.down(Math.max(12, COVER_SOURCES_Y - flow.y()));
    Element sources = new Element("div");
    for (Source source : head.sources()) {
      Element line = sources.appendElement("p").addClass("front-source");
      line.appendElement("b").text(source.label());
      line.appendElement("br");
      line.appendText(note(source));
    }
    for (LayoutBox box : front(sources, tag)) {
      if (flow.hasRoom(box.height(PageFlow.WIDTH))) {
        box.place(flow, PageFlow.LEFT, PageFlow.WIDTH);
        flow.down(box.style().after());
      }
    }
  }

  private List<LayoutBox> front(Element element, StructureElement tag) {
    return new BoxBuilder(context, "").inside(element, tag, TextStyle.BODY);
  }

  /** A source's note as the page of the sources shows it. */
  private String note(Source source) {
    return source.note().isEmpty()
        ? ""
        : chapters.stream()
            .flatMap(chapter -> chapter.main().select("section.source").stream())
            .filter(section -> section.attr("data-source").equals(source.id()))
            .flatMap(section -> section.select("> p:not(.source-url, [data-citation])").stream())
            .findFirst()
            .map(Element::text)
            .orElse("");
  }

  /** The table of contents; pages that are not known yet have the number 0. */
  private void contents(PageFlow flow, StructureElement tag, Map<String, Integer> numbers) {
    List<LayoutBox> boxes = new ArrayList<>();
    TextStyle title = new TextStyle(Face.HEAD, 21, TextStyle.INK, 0);
    List<TextPiece> heading = List.of(TextPiece.of(contentsTitle, title, tag.child("H1"), null));
    boxes.add(context.paragraph(heading, 1.2, BlockStyle.spaced(0, 16), List.of()));
    StructureElement table = tag.child("TOC");
    List<LayoutBox> parts = new ArrayList<>();
    for (PdfChapter chapter : chapters) {
      if (!chapter.isPart()) {
        addColumns(parts, boxes);
        parts.clear();
      }
      StructureElement link = table.child("TOCI").child("Reference").child("Link");
      int number = numbers.getOrDefault(chapter.path(), 0);
      (chapter.isPart() ? parts : boxes).add(contentsLine(chapter, number, link));
    }
    addColumns(parts, boxes);
    StackBox.of(boxes).place(flow, PageFlow.LEFT, PageFlow.WIDTH);
  }

  /** A title, which may be in a language that is written in the other direction. */
  private List<TextPiece> isolated(TextPiece title) {
    return context.isRtl()
        ? List.of(
            TextPiece.of("\u2068", title.style(), null, null),
            title,
            TextPiece.of("\u2069", title.style(), null, null))
        : List.of(title);
  }

  /** Lines in two columns, as many at a time as a page has room for. */
  private static void addColumns(List<LayoutBox> lines, List<LayoutBox> into) {
    for (int from = 0; from < lines.size(); from += 2 * COLUMN_LINES) {
      int end = Math.min(lines.size(), from + 2 * COLUMN_LINES);
      int middle = from + (end - from + 1) / 2;
      List<LayoutBox> columns =
          List.of(
              StackBox.of(lines.subList(from, middle)), StackBox.of(lines.subList(middle, end)));
      BlockStyle room = BlockStyle.spaced(4, 4).padded(List.of(0.0, 0.0, 0.0, INDENT)).whole();
      into.add(RowBox.of(columns, List.of(0.0, 0.0), INDENT, room, List.of()));
    }
  }

  private RowBox contentsLine(PdfChapter chapter, int page, StructureElement link) {
    boolean isPart = chapter.isPart();
    TextPiece.Target target = new TextPiece.Target(link, chapter.path(), false, chapter.title());
    TextStyle plain = TextStyle.BODY.sized(isPart ? 8.5 : 10);
    TextStyle style = isPart ? plain : plain.in(Face.BOLD);
    List<TextPiece> name = isolated(TextPiece.of(chapter.title() + " ", style, link, target));
    List<TextPiece> digits = List.of(TextPiece.of(String.valueOf(page), plain, link, target));
    LayoutBox number =
        new ParagraphBox(
            digits, context, CONTENTS_LEADING, Alignment.END, BlockStyle.PLAIN, List.of());
    return RowBox.of(
        List.of(context.paragraph(name, CONTENTS_LEADING, BlockStyle.PLAIN, List.of()), number),
        List.of(0.0, NUMBER_WIDTH),
        0,
        BlockStyle.spaced(isPart ? 0 : 4, 0).ruled(PaperStyles.LINE, false),
        List.of());
  }
}
