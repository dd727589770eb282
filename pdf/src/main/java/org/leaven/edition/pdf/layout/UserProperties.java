package org.leaven.edition.pdf.layout;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Puts what programs read from elements of pages into tags, as user properties. */
public final class UserProperties {
  /** Classes by which programs find their way. */
  private static final Set<String> CLASSES =
      Set.of("standing", "standings", "several", "matrix", "matrix-line", "index", "prose");

  private static final Set<String> TOLD = Set.of("p", "ul", "ol", "li", "table", "tr", "th", "td");

  private UserProperties() {}

  /** Whether an element needs a tag to carry them. */
  public static boolean areIn(Element element) {
    return element.classNames().stream().anyMatch(CLASSES::contains)
        || element.attributes().asList().stream().anyMatch(UserProperties::isForPrograms);
  }

  private static boolean isForPrograms(Attribute attribute) {
    String name = attribute.getKey();
    boolean isData = name.startsWith("data-") && !name.startsWith("data-w-");
    return name.equals("datetime") || (isData && !name.equals("data-choices"));
  }

  /** Gives a tag those of an element, and its name where the tag's type does not tell it. */
  public static StructureElement copy(Element element, StructureElement tag) {
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
        TOLD.contains(element.normalName())
            || tag.getStructureType().matches("Sect|Div|Span|Link|H\\d");
    if (!isTold || element.normalName().equals("time")) {
      tag.with("html", element.normalName());
    }
    return tag;
  }
}
