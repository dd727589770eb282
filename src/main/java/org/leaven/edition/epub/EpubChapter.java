package org.leaven.edition.epub;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.leaven.edition.html.BakedPage;

/**
 * A page of the site as a document of the book.
 *
 * @param name of its file, beside the package document
 * @param main what it shows, reduced
 */
record EpubChapter(BakedPage page, String name, Element main) {
  String path() {
    return page.path();
  }

  Set<String> anchors() {
    return main.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
  }

  boolean hasDrawing() {
    return main.selectFirst("svg") != null;
  }
}
