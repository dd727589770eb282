package org.leaven.html;

import java.util.List;

/** A start tag: the name and attributes of an element. Valid until the next tag is read. */
public interface HtmlTag {
  /** The attributes that are read; all others are ignored. */
  List<String> WANTED =
      List.of(
          ("id class href name rel style src srcset data poster background "
                  + "xlink:href hidden role alt type checked aria-hidden aria-label")
              .split(" ", -1));

  /** The element's name, in lower case. */
  String name();

  /** The number of wanted attributes it has; of duplicates the first counts. */
  int size();

  /** The name of an attribute, in lower case. */
  String attribute(int index);

  /** The value of an attribute, its character references resolved; empty where it has none. */
  String value(int index);

  /** The text of an element that can only contain text: a script, a style sheet, a title. */
  String content();

  default boolean has(String attribute) {
    return find(attribute) >= 0;
  }

  /** The value of a wanted attribute; empty where there is none. */
  default String value(String attribute) {
    int index = find(attribute);
    return index < 0 ? "" : value(index);
  }

  private int find(String attribute) {
    for (int i = 0; i < size(); i++) {
      if (attribute(i).equals(attribute)) {
        return i;
      }
    }
    return -1;
  }
}
