package org.leaven.edition.epub;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.leaven.edition.builtpage.BakedPage;

/**
 * A page of the site as a content document of the EPUB.
 *
 * @param name its file name, beside the package document
 * @param main its content, reduced
 * @param anchors the ids in it
 */
record EpubChapter(BakedPage page, String name, Element main, Set<String> anchors) {
  /** Pages that only work with scripts. */
  private static final Set<String> NOT_FOR_BOOKS = Set.of("routine", "search");

  static boolean isForBooks(BakedPage page) {
    return !NOT_FOR_BOOKS.contains(page.kind());
  }

  String path() {
    return page.path();
  }

  static EpubChapter of(BakedPage page, String name, Element main) {
    Set<String> anchors =
        main.select("[id]").stream().map(Element::id).collect(Collectors.toUnmodifiableSet());
    return new EpubChapter(page, name, main, anchors);
  }

  boolean hasDrawing() {
    return main.selectFirst("svg") != null;
  }
}
