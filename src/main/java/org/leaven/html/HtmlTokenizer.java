package org.leaven.html;

import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the tags and texts of a page one after the other, as the <a
 * href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">standard</a> has it, as
 * long as nothing is odd: no tag cut short, no quote out of place, no capitals in names of
 * elements. What is odd is for a real parser; this one says so and stops.
 */
final class HtmlTokenizer implements HtmlTag {
  private static final NameTable<String> NAMES =
      new NameTable<>(
          HtmlTag.WANTED.stream()
              .collect(Collectors.toMap(Function.identity(), Function.identity())));

  private static final ElementKind NONE = ElementKind.of("");

  private final HtmlSource html;
  private final char[] letters;
  private final int length;
  private int at;
  private boolean isOdd;
  private ElementKind kind = NONE;
  private boolean isClosed;
  private int from;
  private int to;
  private final String[] names = new String[HtmlTag.WANTED.size()];
  private final int[] starts = new int[HtmlTag.WANTED.size()];
  private final int[] ends = new int[HtmlTag.WANTED.size()];
  private int size;

  /** What was read. */
  enum Token {
    BEGIN,
    END,
    TEXT,
    /** Nothing more: this is the end, or something is odd. */
    NOTHING
  }

  HtmlTokenizer(HtmlSource html) {
    this.html = html;
    this.letters = html.letters();
    this.length = html.length();
  }

  /** Whether the page is one for a real parser. */
  boolean isOdd() {
    return isOdd;
  }

  ElementKind kind() {
    return kind;
  }

  /** Whether the tag ends in a slash. */
  boolean isClosed() {
    return isClosed;
  }

  /** Where the text begins; its character references are as they are written. */
  int from() {
    return from;
  }

  int to() {
    return to;
  }

  @Override
  public String name() {
    return kind.name;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String attribute(int index) {
    return names[index];
  }

  @Override
  public String value(int index) {
    return CharacterReferences.resolved(html.text(starts[index], ends[index]), true);
  }

  @Override
  public String content() {
    String written = kind.isTextual ? html.text(from, to) : "";
    boolean isCode = name().equals("script") || name().equals("style");
    return isCode ? written : CharacterReferences.resolved(written, false);
  }

  Token next() {
    while (!isOdd) {
      from = at;
      skipText();
      to = at;
      if (isOdd || to > from) {
        return isOdd ? Token.NOTHING : Token.TEXT;
      }
      if (at >= length) {
        return Token.NOTHING;
      }
      char first = letters[at + 1];
      if (first != '!') {
        return tag(first == '/');
      }
      at += 2;
      skipDeclaration();
    }
    return Token.NOTHING;
  }

  private void skipText() {
    while (true) {
      char c = letters[at];
      if (c == '\0') {
        isOdd |= at < length;
        return;
      }
      if (c == '<' && beginsMark(letters[at + 1])) {
        return;
      }
      at++;
    }
  }

  private static boolean beginsMark(char c) {
    return isLetter(c) || c == '/' || c == '!' || c == '?';
  }

  private static boolean isLetter(char c) {
    return isLower(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private boolean isAt(int place, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (letters[place + i] != text.charAt(i)) {
        return false; // at the latest behind the end
      }
    }
    return true;
  }

  private void skipDeclaration() {
    if (isAt(at, "--")) {
      at += 2;
      isOdd = letters[at] == '>' || isAt(at, "->");
      while (!isOdd && !isAt(at, "-->")) {
        isOdd = letters[at] == '\0' || isAt(at, "--!>");
        at++;
      }
      at += 3;
    } else {
      isOdd = !html.text(at, Math.min(length, at + 7)).equalsIgnoreCase("doctype");
      while (!isOdd && letters[at] != '>') {
        isOdd = letters[at] == '\0';
        at++;
      }
      at++;
    }
  }

  private Token tag(boolean isEnd) {
    at += isEnd ? 2 : 1;
    int start = at;
    while (isLower(letters[at]) || (at > start && isNameLetter(letters[at]))) {
      at++;
    }
    char c = letters[at];
    isOdd = at == start || !(isSpace(c) || c == '/' || c == '>');
    kind = isOdd ? NONE : ElementKind.of(html, start, at);
    size = 0;
    isClosed = false;
    while (!isOdd) {
      c = letters[at];
      if (c == '>') {
        at++;
        readContent(isEnd);
        return isOdd ? Token.NOTHING : isEnd ? Token.END : Token.BEGIN;
      }
      if (isSpace(c)) {
        at++;
      } else if (c == '/') {
        at++;
        isClosed = letters[at] == '>';
      } else {
        readAttribute();
      }
    }
    return Token.NOTHING;
  }

  private static boolean isNameLetter(char c) {
    return (c >= '0' && c <= '9') || c == '-';
  }

  private void readAttribute() {
    int start = at;
    char c = letters[at];
    while (c > ' ' && c != '/' && c != '>' && c != '=') {
      isOdd |= c == '"' || c == '\'' || c == '<';
      c = letters[++at];
    }
    int end = at;
    while (isSpace(letters[at])) {
      at++;
    }
    isOdd |= end == start || letters[at] == '\0';
    if (letters[at] != '=') {
      keep(start, end, at, at);
      return;
    }
    at++;
    while (isSpace(letters[at])) {
      at++;
    }
    readValue(start, end);
  }

  private void readValue(int nameStart, int nameEnd) {
    char quote = letters[at];
    if (quote == '"' || quote == '\'') {
      int start = ++at;
      char c = letters[at];
      while (c != quote && c != '\0') {
        c = letters[++at];
      }
      keep(nameStart, nameEnd, start, at);
      isOdd |= c == '\0';
      at++;
      char after = isOdd ? '\0' : letters[at];
      isOdd |= !(isSpace(after) || after == '>' || after == '/');
      return;
    }
    int start = at;
    while (letters[at] > ' ' && letters[at] != '>') {
      isOdd |= "\"'<=`".indexOf(letters[at]) >= 0;
      at++;
    }
    isOdd |= at == start;
    keep(nameStart, nameEnd, start, at);
  }

  /** Keeps the first of equal attributes. */
  private void keep(int nameStart, int nameEnd, int start, int end) {
    String name = isOdd ? null : NAMES.find(letters, nameStart, nameEnd);
    if (name != null && !has(name)) {
      names[size] = name;
      starts[size] = start;
      ends[size++] = end;
    }
  }

  private void readContent(boolean isEnd) {
    if (isEnd || !kind.isTextual) {
      return;
    }
    from = at;
    while (!isAt(at, "</") || !isNameAt(at + 2)) {
      isOdd |= letters[at] == '\0' || isTagCutShort();
      if (isOdd) {
        return;
      }
      at++;
    }
    to = at;
    isOdd = letters[at + 2 + kind.name.length()] != '>';
    isOdd |= kind.name.equals("script") && content().contains("<!--");
  }

  /** Whether something stands here that would be the end of another element, but for its end. */
  private boolean isTagCutShort() {
    if (!isAt(at, "</")) {
      return false;
    }
    int end = at + 2;
    while (isLetter(letters[end])) {
      end++;
    }
    return end > at + 2 && letters[end] != '>';
  }

  /** Whether the element's name stands there, in whatever letters. */
  private boolean isNameAt(int place) {
    int end = place + kind.name.length();
    return end <= length && html.text(place, end).equalsIgnoreCase(kind.name);
  }
}
