package org.leaven.html;

import java.util.List;
import org.jsoup.parser.Parser;

/** Decodes HTML character references. */
public final class CharacterReferences {
  private static final List<String> WRITTEN = List.of("&amp;", "&lt;", "&gt;", "&quot;", "&#39;");
  private static final String MEANT = "&<>\"'";

  private CharacterReferences() {}

  /**
   * A text with its character references decoded.
   *
   * @param isValue whether it is an attribute value, where fewer references may omit the semicolon
   */
  public static String resolved(String text, boolean isValue) {
    int first = text.indexOf('&');
    return first < 0 ? text : resolved(text, first, isValue);
  }

  /** Decodes the few references that programs usually write; leaves all others to the parser. */
  private static String resolved(String text, int first, boolean isValue) {
    StringBuilder resolved = new StringBuilder(text.length());
    int done = 0;
    for (int at = first; at >= 0; at = text.indexOf('&', done)) {
      resolved.append(text, done, at);
      int known = 0;
      while (known < WRITTEN.size() && !text.startsWith(WRITTEN.get(known), at)) {
        known++;
      }
      if (known == WRITTEN.size()) {
        return Parser.unescapeEntities(text, isValue);
      }
      resolved.append(MEANT.charAt(known));
      done = at + WRITTEN.get(known).length();
    }
    return resolved.append(text, done, text.length()).toString();
  }
}
