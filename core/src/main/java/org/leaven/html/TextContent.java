package org.leaven.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Converts HTML to plain text, as a reader sees it. Every output uses this one conversion, so that
 * none says less than the page does.
 *
 * <p>Blocks, cells and line breaks are separated by a space, each run of white space becomes one
 * space, and an image becomes its {@code alt} text.
 */
public final class TextContent {
  private static final char BLOCK = '\u001e';
  private static final char CELL = '\u001f';
  private static final String BETWEEN_CELLS = " – ";

  private final StringBuilder text = new StringBuilder();

  private TextContent() {}

  /** The text of an HTML fragment, parsed as the content of {@code <body>}. */
  public static String of(String html) {
    if (html.indexOf('<') < 0) {
      return collapsed(CharacterReferences.resolved(html, false));
    }
    return collapsed(read(html));
  }

  /**
   * The same with each block and each row of a table on a line of its own, and dashes between
   * cells.
   */
  public static String lines(String html) {
    List<String> lines = new ArrayList<>();
    for (String block : read(html).toString().split(String.valueOf(BLOCK), -1)) {
      List<String> cells = new ArrayList<>();
      for (String cell : block.split(String.valueOf(CELL), -1)) {
        cells.add(collapsed(cell));
      }
      cells.removeIf(String::isEmpty);
      lines.add(String.join(BETWEEN_CELLS, cells));
    }
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private static CharSequence read(String html) {
    TextContent content = new TextContent();
    if (!content.readTags(HtmlBuffer.of(html))) {
      content.text.setLength(0);
      content.readNode(Jsoup.parseBodyFragment(html).body());
    }
    return content.text;
  }

  /** Reads with the tokenizer; false where the full parser is needed. */
  private boolean readTags(HtmlBuffer page) {
    HtmlTokenizer reader = new HtmlTokenizer(page);
    HtmlTokenizer.Token token = reader.next();
    while (token != HtmlTokenizer.Token.NOTHING) {
      if (token == HtmlTokenizer.Token.TEXT) {
        text.append(CharacterReferences.resolved(page.text(reader.from(), reader.to()), false));
      } else {
        separate(reader.kind());
        if (token == HtmlTokenizer.Token.BEGIN && reader.name().equals("img")) {
          text.append(reader.value("alt"));
        }
      }
      token = reader.next();
    }
    return !reader.isIrregular();
  }

  private void readNode(Node node) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      ElementKind kind = ElementKind.of(element.normalName());
      separate(kind);
      text.append(kind.name.equals("img") ? element.attr("alt") : "");
      element.childNodes().forEach(this::readNode);
      separate(kind);
    }
  }

  private void separate(ElementKind kind) {
    if (kind.name.equals("td") || kind.name.equals("th")) {
      text.append(CELL);
    } else if (kind.isBlock || kind.hasRestrictedParent || kind.name.equals("br")) {
      text.append(BLOCK);
    }
  }

  private static String collapsed(CharSequence text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean isSeparated = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == BLOCK || c == CELL || (c >= '\t' && c <= '\r' && c != '\u000b')) {
        isSeparated = true;
      } else {
        if (isSeparated && !collapsed.isEmpty()) {
          collapsed.append(' ');
        }
        isSeparated = false;
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }
}
