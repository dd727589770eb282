package org.leaven.edition.builtpage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Reduces a page to text, tables, lists, links and pictures: removes controls, site navigation and
 * hidden elements, but no text of the content.
 */
public final class HtmlReducer {
  private static final String TOOLS =
      "script, style, template, noscript, nav, form, button, input, select, textarea, label, dialog,"
          + " iframe, object, embed, canvas, audio, video, source, link, meta,"
          + " .scripted, .examples, [data-search], [role=search], [hidden], [aria-hidden=true]:not(svg)";
  private static final Map<String, String> PLAIN =
      Map.of(
          "main",
          "div",
          "search",
          "div",
          "details",
          "div",
          "summary",
          "p",
          "menu",
          "ul",
          "hgroup",
          "div",
          "fieldset",
          "div",
          "legend",
          "p",
          "address",
          "div");
  private static final Set<String> KEPT =
      Set.of(
          ("a abbr article aside b bdi bdo blockquote br caption cite code dd del "
                  + "dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr "
                  + "i img ins kbd li mark ol p pre q rp rt ruby s samp section small span "
                  + "strong sub sup table tbody td tfoot th thead time tr u ul var wbr")
              .split(" ", -1));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("id class href src alt lang dir colspan rowspan scope datetime start "
                  + "reversed width height")
              .split(" ", -1));

  private HtmlReducer() {}

  /** A copy of the page's {@code <main>}, reduced. */
  public static Element of(BakedPage page) {
    Element main = page.main().clone();
    main.removeAttr("id");
    main.select(TOOLS).remove();
    for (Element element : List.copyOf(main.getAllElements())) {
      if (element.closest("svg") == null) {
        reduce(element);
      }
    }
    main.select("svg").forEach(HtmlReducer::reduceDrawing);
    return main;
  }

  private static void reduce(Element element) {
    String plain = PLAIN.get(element.normalName());
    if (plain != null) {
      if (element.normalName().equals("summary")) {
        element.addClass("summary");
      }
      element.tagName(plain);
    }
    if (!KEPT.contains(element.normalName())) {
      if (element.parent() != null) {
        element.unwrap();
      }
      return;
    }
    for (Attribute attribute : element.attributes().asList()) {
      String name = attribute.getKey();
      boolean isUnfit = name.equals("id") && attribute.getValue().matches(".*\\s.*|");
      boolean isLabelled = name.equals("aria-label") && element.normalName().equals("a");
      boolean isKept = ATTRIBUTES.contains(name) || name.startsWith("data-") || isLabelled;
      if (isUnfit || !isKept) {
        element.removeAttr(name);
      }
    }
  }

  private static void reduceDrawing(Element drawing) {
    drawing.attr("xmlns", "http://www.w3.org/2000/svg");
    for (Element element : drawing.getAllElements()) {
      for (Attribute attribute : element.attributes().asList()) {
        if (attribute.getKey().startsWith("on") || attribute.getKey().startsWith("data-")) {
          element.removeAttr(attribute.getKey());
        }
      }
    }
  }
}
