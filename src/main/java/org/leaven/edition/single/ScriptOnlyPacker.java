package org.leaven.edition.single;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.leaven.edition.zip.Deflate;

/**
 * Takes out of the page what only scripts need, compresses it with the scripts, and lets the first
 * script put it back before the others run. Without scripts nothing that can be read is missing.
 *
 * <ul>
 *   <li>Parts that scripts show: an empty comment stands in for each.
 *   <li>Drawings that stand in many places: an element that a style sheet fills stands in.
 *   <li>Classes and attributes that the style sheet asks for: a short class, see {@link
 *       ClassRenamer}.
 *   <li>Other classes, and other attributes {@code data-…}: a number among the classes stands in
 *       for each set of them.
 * </ul>
 */
final class ScriptOnlyPacker {
  /** What scripts show, and ways back that are needed where one page is shown at a time. */
  private static final String PARTS = ".scripted, [hidden], template, nav.crumbs";

  /** What cannot stand alone, or not everywhere. */
  private static final String NOT_PARTS =
      "tr, td, th, thead, tbody, tfoot, caption, col, colgroup, option, optgroup, svg *, select *";

  private static final String CLASS = "class";

  /** Between pieces, between sets, and between the names and values of one; no page has these. */
  private static final String PIECE = "\0";

  private static final String SET = "\1";
  private static final String FIELD = "\2";

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Integer> drawings = new LinkedHashMap<>();
  private final Map<String, Integer> sets = new LinkedHashMap<>();
  private final StringBuilder stencils = new StringBuilder();
  private final ClassRenamer naming;

  /**
   * Shortens a page.
   *
   * @param sheet that it is shown by
   */
  ScriptOnlyPacker(String sheet, Element body) {
    for (Element part : body.select(PARTS)) {
      boolean isInAnother = !part.root().equals(body.root());
      if (!isInAnother && !part.is(NOT_PARTS)) {
        parts.add(HtmlMinifier.html(part));
        part.replaceWith(new Comment(""));
      }
    }
    Map<String, Element> symbols = new HashMap<>();
    body.select("symbol[id]").forEach(symbol -> symbols.putIfAbsent("#" + symbol.id(), symbol));
    for (Element drawing : body.select("svg[aria-hidden=true]")) {
      replace(drawing, symbols);
    }
    naming = new ClassRenamer(sheet, body);
    body.getAllElements().forEach(this::rename);
  }

  private void replace(Element drawing, Map<String, Element> symbols) {
    Element use = drawing.firstElementChild();
    if (use == null || drawing.childNodeSize() != 1 || use.attributesSize() != 1) {
      return;
    }
    Element symbol = use.nameIs("use") ? symbols.get(use.attr("href")) : null;
    if (symbol == null) {
      return;
    }
    String html = HtmlMinifier.html(drawing);
    Integer known = drawings.get(html);
    int number = known == null ? drawings.size() : known;
    if (known == null) {
      drawings.put(html, number);
      mask(number, symbol);
    }
    drawing.replaceWith(new Element("i").addClass("_" + number));
  }

  /** Without scripts the drawing is a stencil for the colour of the text around. */
  private void mask(int number, Element symbol) {
    String picture =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='"
            + symbol.attr("viewBox")
            + "'>"
            + symbol.html().replace('"', '\'').replaceAll("\\s*\\n\\s*", "")
            + "</svg>";
    String address = "url(\"data:image/svg+xml," + picture.replace("#", "%23") + "\")";
    stencils.append("._").append(number).append("{--m:").append(address).append('}');
  }

  private void rename(Element element) {
    if (naming.mustStayBare(element)) {
      return;
    }
    List<String> classes = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String name : element.classNames()) {
      String other = naming.of("." + name);
      if (!other.isEmpty() || naming.asksForClass(name) || name.startsWith("_")) {
        classes.add(other.isEmpty() ? name : other);
      } else {
        rest.add(name);
      }
    }
    Map<String, String> taken = new TreeMap<>();
    for (Attribute attribute : element.attributes().asList()) {
      String name = naming.of(CssSelectors.attribute(attribute.getKey(), attribute.getValue()));
      if (!name.isEmpty()) {
        classes.add(name);
        element.removeAttr(attribute.getKey());
      } else if (attribute.getKey().startsWith("data-") && !naming.asksFor(attribute)) {
        taken.put(attribute.getKey(), attribute.getValue());
        element.removeAttr(attribute.getKey());
      }
    }
    if (!rest.isEmpty()) {
      taken.put(CLASS, String.join(" ", rest));
    }
    if (!taken.isEmpty()) {
      classes.add(Integer.toString(sets.computeIfAbsent(fields(taken), set -> sets.size())));
    }
    element.removeAttr(CLASS);
    if (!classes.isEmpty()) {
      element.attr(CLASS, String.join(" ", classes));
    }
  }

  private static String fields(Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> each.getKey() + FIELD + each.getValue().replaceAll("[\0-\2]", "\uFFFD"))
        .collect(Collectors.joining(FIELD));
  }

  /** The style sheet with short names. */
  String sheet() {
    return naming.sheet();
  }

  /** Rules for what stands in for drawings. */
  String stencils() {
    return stencils.toString();
  }

  /** Everything that was taken out, and the scripts, in letters that are safe in a page. */
  String packed(List<String> scripts) {
    List<String> pieces = new ArrayList<>();
    pieces.add(fields(naming.longer()));
    pieces.add(String.join(SET, sets.keySet()));
    pieces.add(Integer.toString(drawings.size()));
    pieces.addAll(drawings.keySet());
    pieces.addAll(parts);
    pieces.add("");
    pieces.addAll(scripts);
    byte[] bytes = String.join(PIECE, pieces).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().withoutPadding().encodeToString(Deflate.raw(bytes));
  }
}
