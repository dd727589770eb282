package org.leaven.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of the elements of one name, and how they may stand in one another. */
final class ElementKind {
  private static final Set<String> EMPTY =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private static final Set<String> TEXTUAL = Set.of("script", "style", "textarea", "title");

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

  private static final Set<String> ALONE =
      Set.of("a", "button", "form", "nobr", "p", "html", "head", "body", "svg", "select");

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

  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "li", Set.of("ul", "ol", "menu"), "dt", Set.of("dl", "div"), "dd", Set.of("dl", "div"));

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

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

  /** Others that are common. */
  private static final Set<String> PLAIN =
      Set.of("span", "em", "strong", "code", "label", "template", "cite", "time", "legend");

  private static final NameTable<ElementKind> KNOWN = known();

  /** How many have a number. */
  static final int COUNT = names().size();

  /** The name, in lower case. */
  final String name;

  /** A number of its own; less than nothing where nothing is known of it. */
  final int number;

  /** It has no end, and nothing in it. */
  final boolean isEmpty;

  /** What is in it is text, whatever it looks like. */
  final boolean isTextual;

  /** It ends an open paragraph. */
  final boolean isBlock;

  /** It does not stand in one of its own kind, however deep. */
  final boolean isAlone;

  final boolean isHeading;

  /** It is read in a way of its own. */
  final boolean isStrange;

  /** It may stand in a head. */
  final boolean isOfHead;

  /** A drawing may hold it; others a browser may take for the drawing's end. */
  final boolean isDrawn;

  /** It stands nowhere but in elements that take few others. */
  final boolean isBound;

  /** What may stand in it; nothing where that is much. */
  final @Nullable Set<String> only;

  /** Where it stands, or it ends an open one of its kind; nothing where it may stand anywhere. */
  final @Nullable Set<String> lists;

  private ElementKind(String name, int number) {
    this.name = name;
    this.number = number;
    this.isEmpty = EMPTY.contains(name);
    this.isTextual = TEXTUAL.contains(name);
    this.isBlock = BLOCKS.contains(name);
    this.isAlone = ALONE.contains(name);
    this.isHeading = HEADINGS.contains(name);
    this.isStrange = STRANGE.contains(name);
    this.isOfHead = IN_HEAD.contains(name);
    this.isDrawn = DRAWN.contains(name);
    this.isBound = ONLY.values().stream().anyMatch(bound -> bound.contains(name));
    this.only = ONLY.get(name);
    this.lists = LISTS.get(name);
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(PLAIN);
    for (Set<String> some :
        List.of(EMPTY, TEXTUAL, BLOCKS, ALONE, HEADINGS, STRANGE, IN_HEAD, DRAWN, ONLY.keySet())) {
      names.addAll(some);
    }
    ONLY.values().forEach(names::addAll);
    return names;
  }

  private static NameTable<ElementKind> known() {
    Map<String, ElementKind> kinds = new HashMap<>();
    for (String name : names()) {
      kinds.put(name, new ElementKind(name, kinds.size()));
    }
    return new NameTable<>(kinds);
  }

  /** Whether text may stand right in it. */
  boolean takesText() {
    return (only == null && !name.equals("head")) || name.equals("option");
  }

  /** The kind whose name stands in a page, in lower case. */
  static ElementKind of(HtmlSource page, int from, int to) {
    ElementKind known = KNOWN.find(page.letters(), from, to);
    return known == null ? new ElementKind(page.text(from, to), -1) : known;
  }

  static ElementKind of(String name) {
    return of(HtmlSource.of(name), 0, name.length());
  }
}
