package org.leaven.verify.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A tagged PDF as a tree of elements: its tags under the names that HTML has for them, with the
 * marks for programs, the text of each, and where each link leads.
 */
public final class TaggedPdf {
  /** On an {@code <a>}: the name of the place it leads to, which the document has. */
  public static final String PLACE = "data-place";

  /** On an {@code <a>}: the name of a place that the document does not have. */
  public static final String NO_PLACE = "data-no-place";

  private static final Pattern HEADING = Pattern.compile("H[1-6]");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Document", "div"),
          Map.entry("Sect", "section"),
          Map.entry("Div", "div"),
          Map.entry("P", "p"),
          Map.entry("L", "ul"),
          Map.entry("LI", "li"),
          Map.entry("Table", "table"),
          Map.entry("Caption", "caption"),
          Map.entry("THead", "thead"),
          Map.entry("TBody", "tbody"),
          Map.entry("TFoot", "tfoot"),
          Map.entry("TR", "tr"),
          Map.entry("TH", "th"),
          Map.entry("TD", "td"),
          Map.entry("Span", "span"),
          Map.entry("Link", "a"),
          Map.entry("BlockQuote", "blockquote"),
          Map.entry("Figure", "img"),
          Map.entry("TOC", "ul"),
          Map.entry("TOCI", "li"));

  private final ObjectTable objects;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Value, Integer> numbers = new LinkedHashMap<>();
  private final Map<Value, Map<Integer, String>> texts = new HashMap<>();

  /**
   * Opens a file.
   *
   * @throws IllegalArgumentException when it is no such file, or broken
   */
  public TaggedPdf(byte[] file) {
    objects = new ObjectTable(file);
    pages(objects.get(objects.catalog(), "Pages", "Kids"));
    List<Value> names = objects.list(objects.get(objects.catalog(), "Names", "Dests", "Names"));
    for (int i = 0; i + 1 < names.size(); i += 2) {
      List<Value> place = objects.list(names.get(i + 1));
      Integer page = place.isEmpty() ? null : numbers.get(place.get(0));
      if (page != null && names.get(i) instanceof Value.Text name) {
        places.put(name.name(), page);
      }
    }
  }

  private void pages(Value kids) {
    for (Value kid : objects.list(kids)) {
      if (objects.name(objects.get(kid, "Type")).equals("Pages")) {
        pages(objects.get(kid, "Kids"));
      } else {
        numbers.put(kid, numbers.size() + 1);
      }
    }
  }

  /** The number of the page on which a place is, from 1; 0 for none. */
  public int page(String place) {
    return places.getOrDefault(place, 0);
  }

  public String title() {
    return objects.said(objects.get(objects.catalog(), "Title"));
  }

  /** Everything that is tagged, in order. */
  public Element tree() {
    Element root = new Element("body");
    Value structure = objects.get(objects.catalog(), "StructTreeRoot");
    objects.list(objects.get(structure, "K")).forEach(kid -> add(kid, Value.NOTHING, root));
    return root;
  }

  private void add(Value kid, Value page, Element into) {
    Value own = objects.of(kid);
    String type = objects.name(objects.get(own, "Type"));
    if (own instanceof Value.Amount number) {
      text(page, (int) number.number(), into);
    } else if (type.equals("MCR")) {
      Value.Dictionary content = (Value.Dictionary) own;
      Value on = content.entries().getOrDefault("Pg", page);
      text(on, objects.integer(objects.get(own, "MCID")), into);
    } else if (type.equals("OBJR")) {
      link(objects.get(own, "Obj"), into);
    } else if (own instanceof Value.Dictionary element) {
      element(element, page, into);
    }
  }

  private void text(Value page, int number, Element into) {
    String text =
        texts.computeIfAbsent(page, each -> PageText.of(objects, each)).getOrDefault(number, "");
    if (!into.normalName().equals("img")) {
      into.appendChild(new TextNode(text));
    }
  }

  private void link(Value annotation, Element link) {
    if (objects.get(annotation, "Dest") instanceof Value.Text destination) {
      String name = destination.name();
      link.attr("href", "#" + name);
      link.attr(places.containsKey(name) ? PLACE : NO_PLACE, name);
    } else if (objects.get(annotation, "A", "URI") instanceof Value.Text address) {
      link.attr("href", address.name());
    }
  }

  private void element(Value.Dictionary tag, Value page, Element into) {
    Map<String, String> marks = marks(tag);
    String type = objects.name(objects.get(tag, "S"));
    String name =
        marks.getOrDefault(
            "html", HEADING.matcher(type).matches() ? "h" + type.charAt(1) : NAMES.get(type));
    if (type.equals("Lbl") && name == null) {
      return; // a point, or a number in a list
    }
    Element element = name == null ? into : into.appendElement(name);
    marks.remove("html");
    marks.forEach(element::attr);
    Value own = tag.entries().getOrDefault("Pg", page);
    for (Value kid : new ArrayList<>(objects.list(objects.get(tag, "K")))) {
      add(kid, own, element);
    }
  }

  private Map<String, String> marks(Value tag) {
    Map<String, String> marks = new LinkedHashMap<>();
    for (Value attributes : objects.list(objects.get(tag, "A"))) {
      for (Value property : objects.list(objects.get(attributes, "P"))) {
        String name = objects.said(objects.get(property, "N"));
        marks.put(name, objects.said(objects.get(property, "V")));
      }
    }
    return marks;
  }
}
