package org.leaven.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Reads the tags of a page one after the other, as the <a
 * href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">standard</a> has it, as
 * long as nothing is odd: no tag cut short, no quote out of place, no capitals in names of
 * elements. What is odd is for a real parser; this one says so and stops.
 */
final class TagReader implements PageScanner.Attributes {
  /** The attributes whose values are wanted. */
  private static final List<String> WANTED =
      List.of(
          "id",
          "href",
          "name",
          "rel",
          "style",
          "src",
          "srcset",
          "data",
          "poster",
          "background",
          "xlink:href");

  /** Elements whose content is text, whatever it looks like. */
  private static final Set<String> TEXTUAL = Set.of("script", "style", "textarea", "title");

  private final String html;
  private final List<String> attributes = new ArrayList<>();
  private int at;
  private boolean isOdd;
  private String name = "";
  private boolean isEnd;
  private boolean isClosed;
  private String content = "";

  TagReader(String html) {
    this.html = html;
    this.isOdd = html.indexOf('\0') >= 0;
  }

  /** Whether the page is one for a real parser. */
  boolean isOdd() {
    return isOdd;
  }

  /** The element's name. */
  @Override
  public String name() {
    return name;
  }

  boolean isEnd() {
    return isEnd;
  }

  /** Whether the tag ends in a slash. */
  boolean isClosed() {
    return isClosed;
  }

  /** The text of an element that holds nothing else: a script, a style sheet. */
  @Override
  public String content() {
    return content;
  }

  @Override
  public boolean has(String attribute) {
    return find(attribute) >= 0;
  }

  /** The value of a wanted attribute; empty when it has none. */
  @Override
  public String value(String attribute) {
    int found = find(attribute);
    return found < 0 ? "" : attributes.get(found + 1);
  }

  private int find(String attribute) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(attribute)) {
        return i;
      }
    }
    return -1;
  }

  /** Goes to the next tag; there is none at the end and where something is odd. */
  boolean next() {
    while (!isOdd) {
      int tag = html.indexOf('<', at);
      if (tag < 0) {
        return false;
      }
      at = tag + 1;
      char first = letter(at);
      if (first == '/') {
        isEnd = true;
        at++;
        return isLower(letter(at)) ? tag() : odd();
      }
      if (isLower(first)) {
        isEnd = false;
        return tag();
      }
      if (first == '!') {
        declaration();
      } else if (first == '?' || isLetter(first)) {
        return odd();
      }
    }
    return false;
  }

  private boolean odd() {
    isOdd = true;
    return false;
  }

  /** The letter at a place; behind the end one that is nowhere else. */
  private char letter(int place) {
    return place < html.length() ? html.charAt(place) : '\0';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLetter(char c) {
    return isLower(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private void declaration() {
    if (html.startsWith("!--", at)) {
      int from = at + 3;
      int end = html.indexOf("-->", from);
      int otherEnd = html.indexOf("--!>", from);
      boolean isShort = html.startsWith(">", from) || html.startsWith("->", from);
      isOdd = end < 0 || isShort || (otherEnd >= 0 && otherEnd < end);
      at = end + 3;
    } else {
      int end = html.indexOf('>', at);
      isOdd = end < 0 || !html.regionMatches(true, at, "!doctype", 0, 8);
      at = end + 1;
    }
  }

  private boolean tag() {
    int from = at;
    while (isNameLetter(letter(at))) {
      at++;
    }
    name = html.substring(from, at);
    isOdd = !isSpace(letter(at)) && letter(at) != '/' && letter(at) != '>';
    attributes.clear();
    isClosed = false;
    content = "";
    while (!isOdd) {
      char c = letter(at);
      if (c == '>') {
        at++;
        readContent();
        return !isOdd;
      }
      if (isSpace(c)) {
        at++;
      } else if (c == '/') {
        at++;
        isClosed = letter(at) == '>';
      } else {
        attribute();
      }
    }
    return false;
  }

  private static boolean isNameLetter(char c) {
    return isLower(c) || (c >= '0' && c <= '9') || c == '-';
  }

  private void attribute() {
    int from = at;
    char c = letter(at);
    while (c > ' ' && c != '/' && c != '>' && c != '=') {
      isOdd |= c == '"' || c == '\'' || c == '<';
      c = letter(++at);
    }
    int to = at;
    while (isSpace(letter(at))) {
      at++;
    }
    isOdd |= to == from || letter(at) == '\0';
    if (letter(at) != '=') {
      keep(from, to, at, at);
      return;
    }
    at++;
    while (isSpace(letter(at))) {
      at++;
    }
    value(from, to);
  }

  private void value(int from, int to) {
    char quote = letter(at);
    int start = at;
    if (quote == '"' || quote == '\'') {
      int end = html.indexOf(quote, at + 1);
      char after = letter(end + 1);
      isOdd |= end < 0 || !(isSpace(after) || after == '>' || after == '/');
      start++;
      at = end;
      keep(from, to, start, end);
      at++;
      return;
    }
    while (letter(at) > ' ' && letter(at) != '>') {
      isOdd |= "\"'<=`".indexOf(letter(at)) >= 0;
      at++;
    }
    isOdd |= at == start;
    keep(from, to, start, at);
  }

  /** Keeps the first of equal attributes. */
  private void keep(int from, int to, int start, int end) {
    if (isOdd) {
      return;
    }
    for (String wanted : WANTED) {
      if (wanted.length() == to - from
          && html.regionMatches(true, from, wanted, 0, wanted.length())
          && !has(wanted)) {
        String value = html.substring(start, end);
        attributes.add(wanted);
        attributes.add(value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true));
        return;
      }
    }
  }

  private void readContent() {
    if (isEnd || !TEXTUAL.contains(name)) {
      return;
    }
    int end = at - 1;
    do {
      end = html.indexOf("</", end + 1);
    } while (end >= 0 && !html.regionMatches(true, end + 2, name, 0, name.length()));
    if (end < 0 || !html.startsWith(">", end + 2 + name.length())) {
      isOdd = true;
      return;
    }
    content = html.substring(at, end);
    isOdd = name.equals("script") && content.contains("<!--");
    at = end;
  }
}
