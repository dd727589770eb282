package org.leaven.html;

import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Splits a regular page into tags and texts, as the <a
 * href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML standard</a>
 * defines. Regular means: no incomplete tag, no misplaced quote, no capitals in element names.
 * Where something is irregular, it stops and says that the full parser is needed.
 */
final class HtmlTokenizer implements HtmlTag {
  private static final NameTable<String> NAMES =
      new NameTable<>(
          HtmlTag.WANTED.stream()
              .collect(Collectors.toMap(Function.identity(), Function.identity())));

  private static final ElementKind NONE = ElementKind.of("");

  private final HtmlBuffer html;
  private final char[] chars;
  private final int length;
  private int at;
  private boolean isIrregular;
  private ElementKind kind = NONE;
  private boolean isClosed;
  private int from;
  private int to;
  private final String[] names = new String[HtmlTag.WANTED.size()];
  private final int[] starts = new int[HtmlTag.WANTED.size()];
  private final int[] ends = new int[HtmlTag.WANTED.size()];
  private int size;

  /** The kind of token that was read. */
  enum Token {
    BEGIN,
    END,
    TEXT,
    /** No more tokens: this is the end, or something is irregular. */
    NOTHING
  }

  HtmlTokenizer(HtmlBuffer html) {
    this.html = html;
    this.chars = html.chars();
    this.length = html.length();
  }

  /** Whether the page needs the full parser. */
  boolean isIrregular() {
    return isIrregular;
  }

  ElementKind kind() {
    return kind;
  }

  /** Whether the tag ends in a slash. */
  boolean isClosed() {
    return isClosed;
  }

  /** The index where the text begins; its character references are not decoded. */
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
    String written = kind.isRawText ? html.text(from, to) : "";
    boolean isCode = name().equals("script") || name().equals("style");
    return isCode ? written : CharacterReferences.resolved(written, false);
  }

  Token next() {
    while (!isIrregular) {
      from = at;
      skipText();
      to = at;
      if (isIrregular || to > from) {
        return isIrregular ? Token.NOTHING : Token.TEXT;
      }
      if (at >= length) {
        return Token.NOTHING;
      }
      char first = chars[at + 1];
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
      char c = chars[at];
      if (c == '\0') {
        isIrregular |= at < length;
        return;
      }
      if (c == '<' && beginsMark(chars[at + 1])) {
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
      if (chars[place + i] != text.charAt(i)) {
        return false; // at the latest at the null character behind the end
      }
    }
    return true;
  }

  private void skipDeclaration() {
    if (isAt(at, "--")) {
      at += 2;
      isIrregular = chars[at] == '>' || isAt(at, "->");
      while (!isIrregular && !isAt(at, "-->")) {
        isIrregular = chars[at] == '\0' || isAt(at, "--!>");
        at++;
      }
      at += 3;
    } else {
      isIrregular = !html.text(at, Math.min(length, at + 7)).equalsIgnoreCase("doctype");
      while (!isIrregular && chars[at] != '>') {
        isIrregular = chars[at] == '\0';
        at++;
      }
      at++;
    }
  }

  private Token tag(boolean isEnd) {
    at += isEnd ? 2 : 1;
    int start = at;
    while (isLower(chars[at]) || (at > start && isNameLetter(chars[at]))) {
      at++;
    }
    char c = chars[at];
    isIrregular = at == start || !(isSpace(c) || c == '/' || c == '>');
    kind = isIrregular ? NONE : ElementKind.of(html, start, at);
    size = 0;
    isClosed = false;
    while (!isIrregular) {
      c = chars[at];
      if (c == '>') {
        at++;
        readContent(isEnd);
        return isIrregular ? Token.NOTHING : isEnd ? Token.END : Token.BEGIN;
      }
      if (isSpace(c)) {
        at++;
      } else if (c == '/') {
        at++;
        isClosed = chars[at] == '>';
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
    char c = chars[at];
    while (c > ' ' && c != '/' && c != '>' && c != '=') {
      isIrregular |= c == '"' || c == '\'' || c == '<';
      c = chars[++at];
    }
    int end = at;
    while (isSpace(chars[at])) {
      at++;
    }
    isIrregular |= end == start || chars[at] == '\0';
    if (chars[at] != '=') {
      keep(start, end, at, at);
      return;
    }
    at++;
    while (isSpace(chars[at])) {
      at++;
    }
    readValue(start, end);
  }

  private void readValue(int nameStart, int nameEnd) {
    char quote = chars[at];
    if (quote == '"' || quote == '\'') {
      int start = ++at;
      char c = chars[at];
      while (c != quote && c != '\0') {
        c = chars[++at];
      }
      keep(nameStart, nameEnd, start, at);
      isIrregular |= c == '\0';
      at++;
      char after = isIrregular ? '\0' : chars[at];
      isIrregular |= !(isSpace(after) || after == '>' || after == '/');
      return;
    }
    int start = at;
    while (chars[at] > ' ' && chars[at] != '>') {
      isIrregular |= "\"'<=`".indexOf(chars[at]) >= 0;
      at++;
    }
    isIrregular |= at == start;
    keep(nameStart, nameEnd, start, at);
  }

  /** Stores an attribute; of duplicates the first counts. */
  private void keep(int nameStart, int nameEnd, int start, int end) {
    String name = isIrregular ? null : NAMES.find(chars, nameStart, nameEnd);
    if (name != null && !has(name)) {
      names[size] = name;
      starts[size] = start;
      ends[size++] = end;
    }
  }

  private void readContent(boolean isEnd) {
    if (isEnd || !kind.isRawText) {
      return;
    }
    from = at;
    while (!isAt(at, "</") || !isNameAt(at + 2)) {
      isIrregular |= chars[at] == '\0' || isTagCutShort();
      if (isIrregular) {
        return;
      }
      at++;
    }
    to = at;
    isIrregular = chars[at + 2 + kind.name.length()] != '>';
    isIrregular |= kind.name.equals("script") && content().contains("<!--");
  }

  /** Whether an incomplete end tag of any element is here. */
  private boolean isTagCutShort() {
    if (!isAt(at, "</")) {
      return false;
    }
    int end = at + 2;
    while (isLetter(chars[end])) {
      end++;
    }
    return end > at + 2 && chars[end] != '>';
  }

  /** Whether the element's name is at this index, ignoring case. */
  private boolean isNameAt(int place) {
    int end = place + kind.name.length();
    return end <= length && html.text(place, end).equalsIgnoreCase(kind.name);
  }
}
