package org.leaven.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A tag read by the full parser (jsoup). */
record ParsedTag(Element element, List<String> attributes) implements HtmlTag {
  static ParsedTag of(Element element) {
    List<String> attributes = new ArrayList<>(HtmlTag.WANTED);
    attributes.removeIf(name -> !element.hasAttr(name));
    return new ParsedTag(element, attributes);
  }

  @Override
  public String name() {
    return element.normalName();
  }

  @Override
  public int size() {
    return attributes.size();
  }

  @Override
  public String attribute(int index) {
    return attributes.get(index);
  }

  @Override
  public String value(int index) {
    return element.attr(attribute(index));
  }

  @Override
  public String content() {
    return switch (name()) {
      case "script", "style" -> element.data();
      case "textarea", "title" -> element.wholeOwnText();
      default -> "";
    };
  }
}
