package org.leaven.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parsing rules for elements of one name: what may contain them and what they may contain. */
final class ElementKind {
  private static final Set<String> VOID =
      Set.of("area base br col embed hr img input link meta source track wbr".split(" ", -1));

  private static final Set<String> RAW_TEXT = Set.of("script", "style", "textarea", "title");

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote center details dialog dd dir div dl "
                  + "dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
                  + "hgroup hr li main menu nav ol p pre search section summary table ul")
              .split(" ", -1));

  private static final Set<String> NEVER_IN_ITS_KIND =
      Set.of("a button form nobr p html head body svg select".split(" ", -1));

  private static final Map<String, Set<String>> ALLOWED_CHILDREN =
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

  private static final Map<String, Set<String>> ALLOWED_PARENTS =
      Map.of(
          "li", Set.of("ul", "ol", "menu"), "dt", Set.of("dl", "div"), "dd", Set.of("dl", "div"));

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> FULL_PARSER_ONLY =
      Set.of(
          ("frame frameset iframe image isindex listing marquee math noembed "
                  + "noframes noscript object plaintext applet xmp rb rp rt rtc ruby "
                  + "foreignobject desc")
              .split(" ", -1));

  private static final Set<String> IN_HEAD =
      Set.of("meta", "link", "title", "script", "style", "base");

  private static final Set<String> IN_SVG =
      Set.of(
          ("g path use symbol circle rect line polyline polygon ellipse text tspan " + "defs")
              .split(" ", -1));

  /** Other common elements, without rules of their own. */
  private static final Set<String> PLAIN =
      Set.of("span em strong code label template cite time legend".split(" ", -1));

  private static final NameTable<ElementKind> KNOWN = known();

  /** The number of known element names. */
  static final int COUNT = names().size();

  /** The name, in lower case. */
  final String name;

  /** A unique number from 0; negative for unknown elements. */
  final int number;

  /** A void element: no end tag, no content. */
  final boolean isVoid;

  /** Its content is raw text, even where it looks like tags. */
  final boolean isRawText;

  /** Its start tag closes an open paragraph. */
  final boolean isBlock;

  /** It may not be nested in an element of the same name, at any depth. */
  final boolean isNeverInItsKind;

  final boolean isHeading;

  /** It has special parsing rules, which only the full parser knows. */
  final boolean needsFullParser;

  /** It is allowed in {@code <head>}. */
  final boolean isAllowedInHead;

  /** It is allowed in an SVG; at others a browser may end the SVG. */
  final boolean isAllowedInSvg;

  /** It is only allowed in parents that restrict their children. */
  final boolean hasRestrictedParent;

  /** The only children it may have; null where there is no such restriction. */
  final @Nullable Set<String> allowedChildren;

  /**
   * The only parents it may have (elsewhere it could close an open element of its kind); null where
   * any parent will do.
   */
  final @Nullable Set<String> allowedParents;

  private ElementKind(String name, int number) {
    this.name = name;
    this.number = number;
    this.isVoid = VOID.contains(name);
    this.isRawText = RAW_TEXT.contains(name);
    this.isBlock = BLOCKS.contains(name);
    this.isNeverInItsKind = NEVER_IN_ITS_KIND.contains(name);
    this.isHeading = HEADINGS.contains(name);
    this.needsFullParser = FULL_PARSER_ONLY.contains(name);
    this.isAllowedInHead = IN_HEAD.contains(name);
    this.isAllowedInSvg = IN_SVG.contains(name);
    this.hasRestrictedParent =
        ALLOWED_CHILDREN.values().stream().anyMatch(bound -> bound.contains(name));
    this.allowedChildren = ALLOWED_CHILDREN.get(name);
    this.allowedParents = ALLOWED_PARENTS.get(name);
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(PLAIN);
    for (Set<String> some :
        List.of(
            VOID,
            RAW_TEXT,
            BLOCKS,
            NEVER_IN_ITS_KIND,
            HEADINGS,
            FULL_PARSER_ONLY,
            IN_HEAD,
            IN_SVG,
            ALLOWED_CHILDREN.keySet())) {
      names.addAll(some);
    }
    ALLOWED_CHILDREN.values().forEach(names::addAll);
    return names;
  }

  private static NameTable<ElementKind> known() {
    Map<String, ElementKind> kinds = new HashMap<>();
    for (String name : names()) {
      kinds.put(name, new ElementKind(name, kinds.size()));
    }
    return new NameTable<>(kinds);
  }

  /** Whether it may have text as a direct child. */
  boolean takesText() {
    return (allowedChildren == null && !name.equals("head")) || name.equals("option");
  }

  /** The kind of the element whose name is at a position of a page, in lower case. */
  static ElementKind of(HtmlBuffer page, int from, int to) {
    ElementKind known = KNOWN.find(page.chars(), from, to);
    return known == null ? new ElementKind(page.text(from, to), -1) : known;
  }

  static ElementKind of(String name) {
    return of(HtmlBuffer.of(name), 0, name.length());
  }
}
