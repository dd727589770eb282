package org.leaven.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Watches that a page's elements stand in one another as its tags say. As long as they do, a
 * browser moves, doubles and leaves out none of them, and the tags alone tell what is on the page.
 *
 * <p>It may call odd what is not; it calls nothing plain that is odd.
 */
final class Nesting {
  private static final Set<String> EMPTY =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  /** Elements that end an open paragraph. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "details",
          "dialog",
          "dd",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "ul");

  /** Elements that do not stand in one of their own kind, however deep. */
  private static final Set<String> ALONE =
      Set.of("a", "button", "form", "nobr", "p", "html", "head", "body", "svg", "select");

  /** What may stand in elements that take few others. */
  private static final Map<String, Set<String>> ONLY =
      Map.of(
          "table", Set.of("caption", "colgroup", "thead", "tbody", "tfoot"),
          "colgroup", Set.of("col"),
          "thead", Set.of("tr"),
          "tbody", Set.of("tr"),
          "tfoot", Set.of("tr"),
          "tr", Set.of("td", "th"),
          "select", Set.of("option", "optgroup"),
          "optgroup", Set.of("option"),
          "option", Set.of(),
          "html", Set.of("head", "body"));

  /** Elements that stand nowhere but there. */
  private static final Set<String> BOUND = bound();

  /** Elements that end an open one of their kind, unless a list of their own lies between. */
  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "li", Set.of("ul", "ol", "menu"), "dt", Set.of("dl", "div"), "dd", Set.of("dl", "div"));

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Elements that are read in ways of their own. */
  private static final Set<String> STRANGE =
      Set.of(
          "frame",
          "frameset",
          "iframe",
          "image",
          "isindex",
          "listing",
          "marquee",
          "math",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "plaintext",
          "applet",
          "xmp",
          "rb",
          "rp",
          "rt",
          "rtc",
          "ruby",
          "foreignobject",
          "desc");

  private static final Set<String> IN_HEAD =
      Set.of("meta", "link", "title", "script", "style", "base");

  /** What a drawing may hold; anything else a browser may take for the end of the drawing. */
  private static final Set<String> DRAWN =
      Set.of(
          "g",
          "path",
          "use",
          "symbol",
          "circle",
          "rect",
          "line",
          "polyline",
          "polygon",
          "ellipse",
          "text",
          "tspan",
          "defs");

  private final List<String> open = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> met = new HashSet<>();

  private static Set<String> bound() {
    Set<String> bound = new HashSet<>();
    ONLY.values().forEach(bound::addAll);
    return bound;
  }

  /** Whether everything that was begun was ended. */
  boolean isDone() {
    return open.isEmpty();
  }

  /** Takes a tag; false where the page is odd. */
  boolean takes(TagReader tag) {
    return tag.isEnd() ? ends(tag.name()) : begins(tag);
  }

  private boolean ends(String name) {
    int last = open.size() - 1;
    if (last < 0 || !open.get(last).equals(name)) {
      return false;
    }
    open.remove(last);
    counts.merge(name, -1, Integer::sum);
    return true;
  }

  private boolean begins(TagReader tag) {
    String name = tag.name();
    String parent = open.isEmpty() ? "" : open.get(open.size() - 1);
    if (STRANGE.contains(name) || !fits(name, parent)) {
      return false;
    }
    boolean isDrawn = isOpen("svg");
    if (isDrawn && !DRAWN.contains(name)) {
      return false;
    }
    if (EMPTY.contains(name) || (isDrawn && tag.isClosed())) {
      return true;
    }
    open.add(name);
    counts.merge(name, 1, Integer::sum);
    return !tag.isClosed();
  }

  private boolean fits(String name, String parent) {
    Set<String> only = ONLY.get(parent);
    if (only == null ? BOUND.contains(name) : !only.contains(name)) {
      return false;
    }
    if (parent.isEmpty()) {
      return name.equals("html") && met.add(name);
    }
    if (parent.equals("html") && !met.add(name)) {
      return false;
    }
    if (parent.equals("head") && !IN_HEAD.contains(name)) {
      return false;
    }
    return !(isOpen("p") && BLOCKS.contains(name))
        && !(ALONE.contains(name) && isOpen(name))
        && !(HEADINGS.contains(name) && HEADINGS.contains(parent))
        && isListed(name, parent);
  }

  /** A group of terms and what they mean stands right in its list. */
  private boolean isListed(String name, String parent) {
    Set<String> lists = LISTS.get(name);
    return lists == null
        || (lists.contains(parent)
            && (!parent.equals("div") || open.get(open.size() - 2).equals("dl")));
  }

  private boolean isOpen(String name) {
    return counts.getOrDefault(name, 0) > 0;
  }
}
