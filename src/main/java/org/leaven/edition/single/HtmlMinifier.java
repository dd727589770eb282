package org.leaven.edition.single;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes HTML in as few characters as the standard allows: without unneeded quotes and implied end
 * tags (<a href="https://html.spec.whatwg.org/#optional-tags">13.1.2.4</a>).
 */
final class HtmlMinifier {
  private static final Map<String, Set<String>> IMPLIED =
      Map.of(
          "li", Set.of("li"),
          "dd", Set.of("dd", "dt"),
          "td", Set.of("td", "th"),
          "th", Set.of("td", "th"),
          "tr", Set.of("tr"),
          "option", Set.of("option"),
          "p",
              Set.of(
                  "address",
                  "article",
                  "aside",
                  "blockquote",
                  "details",
                  "div",
                  "dl",
                  "fieldset",
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
                  "hr",
                  "main",
                  "menu",
                  "nav",
                  "ol",
                  "p",
                  "pre",
                  "section",
                  "table",
                  "ul"));

  /**
   * Elements in which a paragraph needs its end tag, as the end of the element does not imply it.
   */
  private static final Set<String> CLOSING_PARAGRAPHS =
      Set.of("article", "blockquote", "dd", "div", "footer", "header", "li", "section", "td");

  private static final Pattern PLAIN = Pattern.compile("[^\\s\"'=<>`&]+");

  private final StringBuilder out = new StringBuilder();

  private HtmlMinifier() {}

  static String html(Element element) {
    HtmlMinifier minifier = new HtmlMinifier();
    minifier.write(element);
    return minifier.out.toString();
  }

  private void write(Node node) {
    if (node instanceof TextNode text) {
      out.append(text.getWholeText().replace("&", "&amp;").replace("<", "&lt;"));
    } else if (node instanceof Comment) {
      out.append("<!---->");
    } else if (node instanceof DataNode data) {
      out.append(data.getWholeData());
    } else if (node instanceof Element element) {
      tag(element);
    }
  }

  private void tag(Element element) {
    String name = element.tagName();
    out.append('<').append(name);
    element.attributes().forEach(this::attribute);
    boolean isDrawn = element.childNodeSize() == 0 && element.closest("svg") != null;
    if (isDrawn) {
      out.append(" />");
      return;
    }
    out.append('>');
    element.childNodes().forEach(this::write);
    if (!element.tag().isEmpty() && !isImplied(element)) {
      out.append("</").append(name).append('>');
    }
  }

  private static boolean isImplied(Element element) {
    Set<String> next = IMPLIED.get(element.normalName());
    Node sibling = element.nextSibling();
    if (next == null) {
      return false;
    }
    return sibling == null
        ? !element.normalName().equals("p") || isIn(element, CLOSING_PARAGRAPHS)
        : sibling instanceof Element other && next.contains(other.normalName());
  }

  private static boolean isIn(Element element, Set<String> parents) {
    Element parent = element.parent();
    return parent != null && parents.contains(parent.normalName());
  }

  private void attribute(Attribute attribute) {
    String value = attribute.getValue();
    out.append(' ').append(attribute.getKey());
    if (value.isEmpty()) {
      return;
    }
    out.append('=');
    if (PLAIN.matcher(value).matches()) {
      out.append(value);
    } else {
      out.append('"').append(value.replace("&", "&amp;").replace("\"", "&quot;")).append('"');
    }
  }
}
