package org.leaven.discovery;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.html.HtmlScan;
import org.leaven.html.HtmlSource;
import org.leaven.html.HtmlTag;

/**
 * Converts a page's HTML to Markdown: its main element and its footer text, with any template.
 *
 * <p>Elements that only serve the eye or the hand are left out: drawings, buttons, search boxes,
 * navigation.
 */
final class MarkdownCopy implements HtmlScan.Listener {
  /** How an element is converted. */
  private enum Part {
    LEFT_OUT,
    EMPTY,
    BLOCK,
    HEADING,
    TABLE,
    LIST,
    SPAN
  }

  private static final Map<String, Part> PARTS = new HashMap<>();

  static {
    name(
        Part.LEFT_OUT,
        "script style template svg button select nav dialog form label textarea output audio video"
            + " canvas iframe noscript");
    name(Part.EMPTY, "br hr img input wbr link meta");
    name(
        Part.BLOCK,
        "p div section header footer article main figure figcaption details aside dl address thead"
            + " tbody colgroup");
    name(Part.HEADING, "h1 h2 h3 h4 h5 h6");
    name(Part.TABLE, "table tr th td");
    name(Part.LIST, "ul ol li dd dt caption summary blockquote pre");
  }

  private static final Set<String> LEFT_OUT_ROLES = Set.of("search", "status", "listbox", "timer");

  /** The theme's class for elements that only work with scripts. */
  private static final String SCRIPTED_CLASS = "scripted";

  /** The theme's class for the footer text, which is converted, too. */
  private static final String FOOTER_CLASS = "site-foot-text";

  private final String name;
  private final Done done;
  private final MarkdownWriter blocks = new MarkdownWriter();
  private final Deque<Opened> spans = new ArrayDeque<>();
  private @Nullable String contentElement;
  private String skipped = "";
  private int depth;
  private @Nullable List<String> row;
  private boolean hasHeaderRow;
  private int columns;

  /** An open inline element: where its text began, and the delimiters to put around it. */
  private record Opened(String element, int at, String before, String after) {}

  /** Receives the finished copy. */
  interface Done {
    void take(String copy) throws IOException;
  }

  /**
   * Prepares the conversion of a page.
   *
   * @param path the page's, relative to the site
   */
  MarkdownCopy(String path, Done done) {
    this.name = path.substring(path.lastIndexOf('/') + 1);
    this.done = done;
  }

  private static void name(Part part, String elements) {
    for (String element : elements.split(" ", -1)) {
      PARTS.put(element, part);
    }
  }

  @Override
  public void begin(HtmlTag tag) {
    String element = tag.name();
    if (depth > 0) {
      depth += element.equals(skipped) ? 1 : 0;
      return;
    }
    if (contentElement == null && !beginsContent(element, tag)) {
      return;
    }
    Part part = PARTS.getOrDefault(element, Part.SPAN);
    if (part == Part.LEFT_OUT || isLeftOut(tag)) {
      if (element.equals("svg") && tag.value("role").equals("img")) {
        blocks.text(tag.value("aria-label"));
      }
      skipped = element;
      depth = part == Part.EMPTY ? 0 : 1;
      return;
    }
    switch (part) {
      case EMPTY -> leaf(element, tag);
      case BLOCK -> blocks.end();
      case HEADING -> blocks.heading(element.charAt(1) - '0');
      case TABLE -> beginTable(element);
      case LIST -> beginList(element);
      default -> beginSpan(element, tag);
    }
  }

  /**
   * Whether an element begins content to convert: the main element, or after it the footer text,
   * below a rule.
   */
  private boolean beginsContent(String element, HtmlTag tag) {
    if (element.equals("main")) {
      contentElement = element;
      return true;
    }
    if (element.equals("div") && tag.value("class").equals(FOOTER_CLASS)) {
      contentElement = element;
      blocks.end();
      blocks.rule();
      return true;
    }
    return false;
  }

  private static boolean isLeftOut(HtmlTag tag) {
    return tag.size() > 0
        && (tag.has("hidden")
            || tag.value("class").contains(SCRIPTED_CLASS)
            || tag.value("aria-hidden").equals("true")
            || LEFT_OUT_ROLES.contains(tag.value("role")));
  }

  private void leaf(String element, HtmlTag tag) {
    switch (element) {
      case "br" -> blocks.lineBreak();
      case "hr" -> blocks.rule();
      case "img" -> {
        if (!tag.value("alt").isEmpty()) {
          blocks.raw("![");
          blocks.text(tag.value("alt"));
          blocks.raw("](" + tag.value("src") + ")");
        }
      }
      case "input" -> {
        if (tag.value("type").equals("checkbox")) {
          blocks.raw(tag.has("checked") ? "[x] " : "[ ] ");
        }
      }
      default -> {}
    }
  }

  private void beginTable(String element) {
    switch (element) {
      case "table" -> {
        blocks.end();
        hasHeaderRow = false;
      }
      case "tr" -> row = new ArrayList<>();
      default -> blocks.beginCell();
    }
  }

  private void beginList(String element) {
    switch (element) {
      case "ul", "ol" -> blocks.beginList(element.equals("ol"));
      case "li", "dd" -> blocks.item();
      case "blockquote" -> blocks.beginQuote();
      case "pre" -> blocks.beginCode();
      default -> {
        blocks.end();
        open(element, "**", "**");
      }
    }
  }

  private void beginSpan(String element, HtmlTag tag) {
    switch (element) {
      case "a" -> {
        String href = tag.value("href");
        open(element, "[", "](" + (href.startsWith("#") ? name + href : href) + ")");
      }
      case "strong", "b" -> open(element, "**", "**");
      case "em", "i" -> open(element, "*", "*");
      case "del", "s" -> open(element, "~~", "~~");
      case "code" -> {
        if (!blocks.isCode()) {
          blocks.code(true);
          open(element, MarkdownWriter.CODE, MarkdownWriter.CODE);
        }
      }
      default -> {}
    }
  }

  private void open(String element, String before, String after) {
    spans.push(new Opened(element, blocks.length(), before, after));
  }

  private void close(String element) {
    Opened span = spans.peek();
    if (span != null && span.element().equals(element)) {
      spans.pop();
      blocks.wrap(span.at(), span.before(), span.after());
    }
  }

  @Override
  public void end(String element) {
    if (depth > 0) {
      depth -= element.equals(skipped) ? 1 : 0;
      return;
    }
    if (contentElement == null) {
      return;
    }
    switch (PARTS.getOrDefault(element, Part.SPAN)) {
      case BLOCK, HEADING -> {
        blocks.end();
        contentElement = element.equals(contentElement) ? null : contentElement;
      }
      case TABLE -> endTable(element);
      case LIST -> endList(element);
      default -> {
        close(element);
        if (element.equals("code")) {
          blocks.code(false);
        }
      }
    }
  }

  private void endTable(String element) {
    switch (element) {
      case "table" -> blocks.endTable();
      case "tr" -> endRow();
      default -> {
        if (row != null) {
          row.add(blocks.endCell());
        }
      }
    }
  }

  private void endList(String element) {
    switch (element) {
      case "ul", "ol" -> blocks.endList();
      case "blockquote" -> blocks.endQuote();
      case "pre" -> blocks.endCode();
      case "caption" -> {
        close(element);
        blocks.endCaption();
      }
      default -> {
        close(element);
        blocks.end();
      }
    }
  }

  /**
   * Ends a row: a single cell above the header row becomes a paragraph before the table; shorter
   * rows are filled up.
   */
  private void endRow() {
    if (row == null || row.isEmpty()) {
      return;
    }
    if (!hasHeaderRow && row.size() == 1) {
      blocks.paragraph(row.get(0).replace(MarkdownWriter.BREAK, "\n\n"));
    } else {
      if (!hasHeaderRow) {
        columns = row.size();
      }
      while (row.size() < columns) {
        row.add("");
      }
      blocks.row(row, !hasHeaderRow);
      hasHeaderRow = true;
    }
    row = null;
  }

  @Override
  public void text(HtmlSource page, int from, int to) {
    if (depth == 0 && contentElement != null) {
      blocks.text(page, from, to);
    }
  }

  @Override
  public void done() throws IOException {
    done.take(blocks.finish());
  }
}
