package org.leaven.edition.single;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Stores each repeated inline SVG once, as a symbol, and refers to it everywhere else; the style
 * sheet gives the size of a drawing without one.
 */
final class RepeatedDrawings {
  private static final int WORTHWHILE = 3;

  private RepeatedDrawings() {}

  /** Replaces repeated drawings below an element; returns the hidden element with the symbols. */
  static Element share(Element root) {
    Map<String, List<Element>> alike = new LinkedHashMap<>();
    for (Element drawing : root.select("svg[viewBox]:not(:has([id]))")) {
      String key = drawing.attr("viewBox") + drawing.html();
      alike.computeIfAbsent(key, each -> new ArrayList<>()).add(drawing);
    }
    Element container = new Element("svg").addClass("drawings").attr("aria-hidden", "true");
    container.attr("width", "0").attr("height", "0");
    int number = 0;
    for (List<Element> drawings : alike.values()) {
      if (drawings.size() >= WORTHWHILE) {
        String id = "_d" + ++number;
        Element first = drawings.get(0);
        Element symbol = new Element("symbol").attr("id", id);
        symbol.attributes().put("viewBox", first.attr("viewBox"));
        // styles reach a shared drawing only inside its symbol; parsed anew, its paths would nest
        Element parts =
            first.hasClass("drawn") ? symbol.appendElement("g").addClass("drawn") : symbol;
        parts.appendChildren(first.childNodesCopy());
        container.appendChild(symbol);
        for (Element drawing : drawings) {
          drawing.empty().appendElement("use").attr("href", "#" + id);
          if (!drawing.hasClass("drawn")) { // whose shape is the shape of its view box
            drawing.removeAttr("viewBox").removeAttr("viewbox");
          }
        }
      }
    }
    for (Element drawing : root.select("svg[width=1em][height=1em]:has(> use)")) {
      drawing.removeAttr("width").removeAttr("height");
    }
    return container;
  }
}
