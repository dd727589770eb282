package org.leaven.edition.pdf;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.edition.builtpage.HtmlReducer;

/**
 * A page as a part of the document.
 *
 * @param main reduced to what paper can show
 */
record PdfChapter(BakedPage page, Element main, String title) {
  static final String HOME = "index.html";

  private static final String ENTRY = "entry";

  /** The routine is for screens; facets and the index list again what other chapters show. */
  private static final Set<String> NOT_FOR_PAPER = Set.of("routine", "search", "term", "facet");

  /**
   * Words about what only a screen offers, and about small figures of lists, which are not drawn.
   */
  private static final String ON_SCREEN =
      ".details:not([data-part=shared]) > .summary, .related > h2, .related > .quiet, [data-part=kind], [data-part=positive-lists], [data-part=shared] > .quiet,"
          + " .answer[data-verdict=none] a, .main:not([data-page=entry]) [data-part=drawn]";

  static PdfChapter of(BakedPage page, String title) {
    Element main = HtmlReducer.of(page);
    main.select(ON_SCREEN).remove();
    pair(main, ".steps > li:has(> .drawn, > .step-picture)", ".drawn, .step-picture");
    main.select(".answer > .none-explained").forEach(PdfChapter::join);
    pair(main, ".answer", "svg");
    pair(main, ".relation-item", ".standings");
    pair(main, ".doing, .why, .sources", "h2, .doing-head");
    return new PdfChapter(page, main, page.kind().equals("home") ? title : page.title());
  }

  /** Puts a block into the line of the one before it. */
  private static void join(Element block) {
    Element before = block.previousElementSibling();
    if (before != null) {
      before.appendText(" ").appendChild(block.tagName("span"));
    }
  }

  /** Groups all that is in an element but its first or last part, so that there are two. */
  private static void pair(Element main, String elements, String part) {
    for (Element element : main.select(elements)) {
      Element rest = new Element("div");
      boolean isLast = element.childrenSize() > 0 && !element.child(0).is(part);
      for (Node node : List.copyOf(element.childNodes())) {
        if (!(node instanceof Element own && own.is(part))) {
          rest.appendChild(node);
        }
      }
      element.insertChildren(isLast ? 0 : -1, rest);
    }
  }

  static boolean isForPaper(BakedPage page) {
    return !NOT_FOR_PAPER.contains(page.kind());
  }

  /** Whether it stands below the list before it in the table of contents. */
  boolean isPart() {
    return page.kind().equals(ENTRY);
  }

  String path() {
    return page.path();
  }
}
