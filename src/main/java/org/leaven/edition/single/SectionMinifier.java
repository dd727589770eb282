package org.leaven.edition.single;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what a section of a large file can spare: blanks between blocks, data nobody reads.
 */
final class SectionMinifier {
  /** From entry to entry one goes by the list; a page less needs no way back up. */
  private static final String SCREEN_WAYS = "nav.around";

  /** What is said in words beside it, and is for programs that look at single pages. */
  private static final List<String> SPARE =
      List.of("data-source", "data-locator", "data-basis", "data-term", "data-facet");

  /** Parts that are told apart by what stands around them. */
  private static final Set<String> SPARE_PARTS =
      Set.of(
          "reason",
          "list-reason",
          "source",
          "basis",
          "condition",
          "no-reason",
          "named-under",
          "note",
          "difference");

  private static final Set<String> HOLDING_BLOCKS =
      Set.of(
          "article", "section", "header", "footer", "nav", "table", "thead", "tbody", "tfoot", "tr",
          "ul", "ol", "dl", "div", "dd", "li", "figure");

  private SectionMinifier() {}

  /** A blank between words and links on one line stays. */
  private static boolean isBesideBlock(Node blank) {
    return isBlock(blank.previousSibling()) || isBlock(blank.nextSibling());
  }

  private static boolean isBlock(@Nullable Node node) {
    return node == null || (node instanceof Element element && element.isBlock());
  }

  /**
   * Slims a section. The index from A to Z loses its verdicts, which the list of all entries has
   * too, and a short name of a source its long one, which is the heading it leads to.
   */
  static void down(Element section) {
    section.select(SCREEN_WAYS).remove();
    section.select(".index .standings").remove();
    section.select("a[data-source]").removeAttr("aria-label");
    for (Element element : section.getAllElements()) {
      SPARE.forEach(element::removeAttr);
      if (SPARE_PARTS.contains(element.attr("data-part"))) {
        element.removeAttr("data-part");
      }
      if (HOLDING_BLOCKS.contains(element.normalName()) && !element.hasClass("prose")) {
        for (Node child : List.copyOf(element.childNodes())) {
          if (child instanceof TextNode text && text.isBlank() && isBesideBlock(text)) {
            text.remove();
          }
        }
      }
    }
  }
}
