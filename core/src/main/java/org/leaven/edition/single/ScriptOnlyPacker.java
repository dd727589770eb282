package org.leaven.edition.single;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.leaven.edition.zipfile.Deflate;

/**
 * Moves what only scripts show out of the page, leaves an empty comment in each place, and
 * compresses it with the scripts.
 *
 * <p>The first script puts it back before the others run. Without scripts, no readable text is
 * missing.
 */
final class ScriptOnlyPacker {
  /**
   * What scripts show, and breadcrumbs, which are needed only when scripts show one page at a time.
   */
  private static final String PARTS = ".scripted, [hidden], template, nav.crumbs";

  /** Elements that are not replaced, as comments or their content are not allowed everywhere. */
  private static final String NOT_PARTS =
      "tr, td, th, thead, tbody, tfoot, caption, col, colgroup, option, optgroup, svg *, select *";

  /** The separator; no page contains this character. */
  private static final String ITEM = "\0";

  private final List<String> items = new ArrayList<>();

  /** Takes the parts out of a page. */
  ScriptOnlyPacker(Element body) {
    for (Element part : body.select(PARTS)) {
      boolean isInAnother = !part.root().equals(body.root());
      if (!isInAnother && !part.is(NOT_PARTS)) {
        items.add(part.outerHtml());
        part.replaceWith(new Comment(""));
      }
    }
    items.add("");
  }

  /** The parts, and the scripts, compressed and Base64-encoded. */
  String packed(List<String> scripts) {
    List<String> all = new ArrayList<>(items);
    all.addAll(scripts);
    byte[] bytes = String.join(ITEM, all).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().withoutPadding().encodeToString(Deflate.raw(bytes));
  }
}
