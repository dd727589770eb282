package org.leaven.edition.single;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Removes what a section of the single file does not need: white space between blocks, unused data.
 */
final class SectionMinifier {
  /** Links to the previous and next entry, which the list of entries replaces. */
  private static final String NEIGHBOUR_LINKS = "nav.around";

  /** Attributes for programs that read single pages; the text has the same information. */
  private static final List<String> UNUSED =
      List.of("data-source", "data-locator", "data-basis", "data-term", "data-facet");

  /** Values of {@code data-part} that no script or style sheet uses. */
  private static final Set<String> UNUSED_PARTS =
      Set.of(
          ("reason list-reason source basis condition no-reason named-under note " + "difference")
              .split(" ", -1));

  private static final Set<String> HOLDING_BLOCKS =
      Set.of(
          ("article section header footer nav table thead tbody tfoot tr ul ol dl "
                  + "div dd li figure")
              .split(" ", -1));

  private SectionMinifier() {}

  /** Whether white space is beside a block, and not between words or links of a line. */
  private static boolean isBesideBlock(Node blank) {
    return isBlock(blank.previousSibling()) || isBlock(blank.nextSibling());
  }

  private static boolean isBlock(@Nullable Node node) {
    return node == null || (node instanceof Element element && element.isBlock());
  }

  /**
   * Minifies a section. The A–Z index loses its verdicts, which the list of all entries also has,
   * and the short name of a source its long one, which is the heading it links to.
   */
  static void minify(Element section) {
    section.select(NEIGHBOUR_LINKS).remove();
    section.select(".index .standings").remove();
    section.select("a[data-source]").removeAttr("aria-label");
    for (Element element : section.getAllElements()) {
      UNUSED.forEach(element::removeAttr);
      if (UNUSED_PARTS.contains(element.attr("data-part"))) {
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
