package org.leaven.edition;

import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The structure of a tagged PDF.
 *
 * @param tree everything that is tagged, in order, as HTML elements: tags under the names that HTML
 *     has for them, user properties as attributes, the text of each, and where each link leads
 * @param pages the number of the page, from 1, on which each named place is
 */
public record PdfStructure(Element tree, Map<String, Integer> pages) {
  /** On an {@code <a>}: the name of the place it leads to, which the document has. */
  public static final String PLACE = "data-place";

  /** On an {@code <a>}: the name of a place that the document does not have. */
  public static final String NO_PLACE = "data-no-place";

  public PdfStructure {
    pages = Map.copyOf(pages);
  }

  /** The number of the page on which a place is, from 1; 0 for none. */
  public int page(String place) {
    return pages.getOrDefault(place, 0);
  }
}
