package org.leaven.edition.pdf;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.leaven.edition.pdf.file.Tag;

/** Elements of the structure for elements of pages, with the marks that programs read. */
final class Tags {
  /** Classes by which programs find their way. */
  private static final Set<String> CLASSES =
      Set.of("standing", "standings", "matrix", "index", "prose");

  private static final Set<String> PLAIN = Set.of("p", "ul", "ol", "li", "table", "tr", "th", "td");

  private Tags() {}

  /** For a block that may need none of its own; then the one around it. */
  static Tag block(Element element, Tag around) {
    boolean isSection = element.normalName().equals("section");
    return isMarked(element) || isSection
        ? marked(element, around.child(isSection ? "Sect" : "Div"))
        : around;
  }

  /** For a part of a line that may need none of its own. */
  static Tag span(Element element, Tag around) {
    return isMarked(element) || element.normalName().equals("time")
        ? marked(element, around.child("Span"))
        : around;
  }

  static Tag link(Element element, Tag around) {
    return marked(element, around.child("Link"));
  }

  private static boolean isMarked(Element element) {
    return element.classNames().stream().anyMatch(CLASSES::contains)
        || element.attributes().asList().stream().anyMatch(Tags::isForPrograms);
  }

  private static boolean isForPrograms(Attribute attribute) {
    String name = attribute.getKey();
    return name.equals("datetime")
        || (name.startsWith("data-")
            && !name.startsWith("data-w-")
            && !name.equals("data-choices"));
  }

  /** Gives a tag the element's marks, and its name where the tag's type does not tell it. */
  static Tag marked(Element element, Tag tag) {
    for (Attribute attribute : element.attributes()) {
      if (isForPrograms(attribute)) {
        tag.with(attribute.getKey(), attribute.getValue());
      }
    }
    String classes =
        String.join(" ", element.classNames().stream().filter(CLASSES::contains).toList());
    if (!classes.isEmpty()) {
      tag.with("class", classes);
    }
    boolean isTold =
        PLAIN.contains(element.normalName())
            || tag.type().equals("Link")
            || tag.type().matches("Sect|Div|Span|H\\d");
    if (!isTold || element.normalName().equals("time")) {
      tag.with("html", element.normalName());
    }
    return tag;
  }
}
