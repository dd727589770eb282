package org.leaven.edition.epub;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.leaven.edition.html.BakedPage;

/**
 * A page of the site as a content document of the EPUB.
 *
 * @param name its file name, beside the package document
 * @param main its content, reduced
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
