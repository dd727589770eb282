package org.leaven.edition.pdf;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.leaven.edition.html.BakedPage;
import org.leaven.edition.html.HtmlReducer;

/**
 * A page as a part of the document.
 *
 * @param main reduced to what paper can show
 */
record PdfChapter(BakedPage page, Element main, String title) {
  static final String HOME = "index.html";

  /** What stands below the list before it in the table of contents. */
  private static final Set<String> PARTS = Set.of("entry", "term");

  /** What can only be used on a screen. */
  private static final Set<String> NOT_FOR_PAPER = Set.of("routine");

  static PdfChapter of(BakedPage page, String title) {
    Element main = HtmlReducer.of(page);
    if (page.kind().equals("search")) {
      return index(page, main);
    }
    return new PdfChapter(page, main, page.kind().equals("home") ? title : page.title());
  }

  /** On paper nobody searches: the page is the index that it holds. */
  private static PdfChapter index(BakedPage page, Element main) {
    Element head = main.selectFirst(".index > h2");
    if (head == null) {
      return new PdfChapter(page, main, page.title());
    }
    main.select("h1").remove();
    main.select("h2, h3")
        .forEach(each -> each.tagName(each.normalName().equals("h2") ? "h1" : "h2"));
    return new PdfChapter(page, main, head.text());
  }

  static boolean isForPaper(BakedPage page) {
    return !NOT_FOR_PAPER.contains(page.kind());
  }

  boolean isPart() {
    return PARTS.contains(page.kind());
  }

  /** Whether several of its kind stand on one page where there is room. */
  boolean isShort() {
    return page.kind().equals("term");
  }

  String path() {
    return page.path();
  }
}
