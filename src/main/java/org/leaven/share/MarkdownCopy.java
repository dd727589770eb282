package org.leaven.share;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a page says as Markdown: its main part and the line at its foot, whatever template
 * made it. What is there for the eye or the hand alone is left out: drawings, buttons, search
 * boxes, ways through the page.
 */
public final class MarkdownCopy implements HtmlScanner.Listener {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "template",
          "svg",
          "button",
          "select",
          "nav",
          "dialog",
          "form",
          "label",
          "textarea",
          "output",
          "audio",
          "video",
          "canvas",
          "iframe",
          "noscript");
  private static final Set<String> EMPTY =
      Set.of("br", "hr", "img", "input", "wbr", "link", "meta");
  private static final Set<String> SILENT_ROLES = Set.of("search", "status", "listbox", "timer");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "header",
          "footer",
          "article",
          "main",
          "figure",
          "figcaption",
          "details",
          "aside",
          "dl",
          "address",
          "thead",
          "tbody",
          "colgroup");

  /** The theme's word for what is there with scripts alone. */
  private static final String SCRIPTED = "scripted";

  private static final String FOOT = "<div class=\"site-foot-text\">";

  private final String name;
  private final MarkdownBlocks blocks = new MarkdownBlocks();
  private final Deque<Opened> spans = new ArrayDeque<>();
  private String skipped = "";
  private int depth;
  private @Nullable List<String> row;
  private boolean headed;
  private int columns;

  /** A link or an emphasis that is open: where it began, and what to put around it. */
  private record Opened(String element, int at, String before, String after) {}

  private MarkdownCopy(String path) {
    this.name = path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The copy of a page.
   *
   * @param path the page's, relative to the site
   */
  public static String of(String path, String html) {
    MarkdownCopy copy = new MarkdownCopy(path);
    int main = html.indexOf("<main");
    if (main >= 0) {
      int end = html.indexOf("</main>", main);
      HtmlScanner.scan(html, main, end < 0 ? html.length() : end, copy);
    }
    int foot = html.lastIndexOf(FOOT);
    if (foot > main) {
      copy.blocks.end();
      copy.blocks.rule();
      HtmlScanner.scan(html, foot, html.indexOf("</div>", foot), copy);
    }
    return copy.blocks.finish();
  }

  @Override
  public void begin(String element, HtmlScanner.Tag tag) {
    if (depth > 0) {
      depth += element.equals(skipped) ? 1 : 0;
      return;
    }
    boolean isEmpty = EMPTY.contains(element);
    if (isLeftOut(element, tag)) {
      if (element.equals("svg") && tag.value("role").equals("img")) {
        blocks.text(tag.value("aria-label"));
      }
      skipped = element;
      depth = isEmpty ? 0 : 1;
      return;
    }
    if (isEmpty) {
      leaf(element, tag);
    } else if (!beginTable(element) && !beginBlock(element)) {
      beginSpan(element, tag);
    }
  }

  private static boolean isLeftOut(String element, HtmlScanner.Tag tag) {
    if (LEFT_OUT.contains(element) || tag.isBare()) {
      return LEFT_OUT.contains(element);
    }
    return tag.has("hidden")
        || tag.value("class").contains(SCRIPTED)
        || tag.value("aria-hidden").equals("true")
        || SILENT_ROLES.contains(tag.value("role"));
  }

  private void leaf(String element, HtmlScanner.Tag tag) {
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

  private boolean beginTable(String element) {
    switch (element) {
      case "table" -> {
        blocks.end();
        headed = false;
      }
      case "tr" -> row = new ArrayList<>();
      case "th", "td" -> blocks.beginCell();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean beginBlock(String element) {
    if (isHeading(element)) {
      blocks.heading(element.charAt(1) - '0');
    } else if (BLOCKS.contains(element)) {
      blocks.end();
    } else {
      switch (element) {
        case "ul", "ol" -> blocks.beginList(element.equals("ol"));
        case "li", "dd" -> blocks.item();
        case "dt", "caption", "summary" -> {
          blocks.end();
          open(element, "**", "**");
        }
        case "blockquote" -> blocks.beginQuote();
        case "pre" -> blocks.beginCode();
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isHeading(String element) {
    return element.length() == 2 && element.charAt(0) == 'h' && element.charAt(1) <= '6';
  }

  private void beginSpan(String element, HtmlScanner.Tag tag) {
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
          open(element, "`", "`");
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
    switch (element) {
      case "ul", "ol" -> blocks.endList();
      case "blockquote" -> blocks.endQuote();
      case "pre" -> blocks.endCode();
      case "th", "td" -> {
        if (row != null) {
          row.add(blocks.endCell());
        }
      }
      case "tr" -> endRow();
      case "table" -> blocks.endTable();
      case "caption" -> {
        close(element);
        blocks.endCaption();
      }
      case "dt", "summary" -> {
        close(element);
        blocks.end();
      }
      case "code" -> {
        close(element);
        blocks.code(false);
      }
      default -> {
        if (BLOCKS.contains(element) || isHeading(element) || element.equals("li")) {
          blocks.end();
        } else {
          close(element);
        }
      }
    }
  }

  /** A row with fewer cells than the head is a note on all of them, and stands before the table. */
  private void endRow() {
    if (row == null || row.isEmpty()) {
      return;
    }
    if (!headed && row.size() == 1) {
      blocks.paragraph(row.get(0).replace(MarkdownBlocks.BREAK, "\n\n"));
    } else {
      if (!headed) {
        columns = row.size();
      }
      while (row.size() < columns) {
        row.add("");
      }
      blocks.row(row, !headed);
      headed = true;
    }
    row = null;
  }

  @Override
  public void text(String text) {
    if (depth == 0) {
      blocks.text(text);
    }
  }
}
