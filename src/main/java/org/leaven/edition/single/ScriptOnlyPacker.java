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
 * Moves what only scripts need out of the page and compresses it with the scripts.
 *
 * <p>The first script restores it before the others run. Without scripts, no readable text is
 * missing. These are replaced:
 *
 * <ul>
 *   <li>Parts that scripts show: by an empty comment each.
 *   <li>Drawings that occur in many places: by an element with a mask in the style sheet.
 *   <li>Classes and attributes that the style sheet selects: by a short class, see {@link
 *       ClassRenamer}.
 *   <li>Other classes, and other attributes {@code data-…}: by a number among the classes for each
 *       set of them.
 * </ul>
 */
final class ScriptOnlyPacker {
  /**
   * What scripts show, and breadcrumbs, which are needed only when scripts show one page at a time.
   */
  private static final String PARTS = ".scripted, [hidden], template, nav.crumbs";

  /** Elements that are not replaced, as comments or their content are not allowed everywhere. */
  private static final String NOT_PARTS =
      "tr, td, th, thead, tbody, tfoot, caption, col, colgroup, option, optgroup, svg *, select *";

  private static final String CLASS = "class";

  /** Separators of items, of sets, and of names and values; no page contains these characters. */
  private static final String ITEM = "\0";

  private static final String SET = "\1";
  private static final String FIELD = "\2";

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Integer> drawings = new LinkedHashMap<>();
  private final Map<String, Integer> sets = new LinkedHashMap<>();
  private final StringBuilder masks = new StringBuilder();
  private final ClassRenamer renamer;

  /**
   * Packs a page.
   *
   * @param sheet its style sheet
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
    renamer = new ClassRenamer(sheet, body);
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

  /** A mask for the text colour, which shows the drawing without scripts. */
  private void mask(int number, Element symbol) {
    String picture =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='"
            + symbol.attr("viewBox")
            + "'>"
            + symbol.html().replace('"', '\'').replaceAll("\\s*\\n\\s*", "")
            + "</svg>";
    String address = "url(\"data:image/svg+xml," + picture.replace("#", "%23") + "\")";
    masks.append("._").append(number).append("{--m:").append(address).append('}');
  }

  private void rename(Element element) {
    if (renamer.mustStayBare(element)) {
      return;
    }
    List<String> classes = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String name : element.classNames()) {
      String other = renamer.of("." + name);
      if (!other.isEmpty() || renamer.asksForClass(name) || name.startsWith("_")) {
        classes.add(other.isEmpty() ? name : other);
      } else {
        rest.add(name);
      }
    }
    Map<String, String> taken = new TreeMap<>();
    for (Attribute attribute : element.attributes().asList()) {
      String name = renamer.of(CssSelectors.attribute(attribute.getKey(), attribute.getValue()));
      if (!name.isEmpty()) {
        classes.add(name);
        element.removeAttr(attribute.getKey());
      } else if (attribute.getKey().startsWith("data-") && !renamer.asksFor(attribute)) {
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
    return renamer.sheet();
  }

  /** CSS rules for the elements that replace drawings. */
  String masks() {
    return masks.toString();
  }

  /** Everything that was removed, and the scripts, compressed and Base64-encoded. */
  String packed(List<String> scripts) {
    List<String> items = new ArrayList<>();
    items.add(fields(renamer.longer()));
    items.add(String.join(SET, sets.keySet()));
    items.add(Integer.toString(drawings.size()));
    items.addAll(drawings.keySet());
    items.addAll(parts);
    items.add("");
    items.addAll(scripts);
    byte[] bytes = String.join(ITEM, items).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().withoutPadding().encodeToString(Deflate.raw(bytes));
  }
}
