package org.leaven.html;

import org.jsoup.parser.Parser;

/** Resolves character references. */
public final class References {
  private References() {}

  /**
   * A text as it is meant.
   *
   * @param isValue whether it is the value of an attribute, where a reference may lack less
   */
  public static String resolved(String text, boolean isValue) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, isValue);
  }
}
