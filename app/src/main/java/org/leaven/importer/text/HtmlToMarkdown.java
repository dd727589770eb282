package org.leaven.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Converts HTML to Markdown: paragraphs, headings, lists, quotations, emphasis, code and links.
 *
 * <p>The text of other elements stays, without what they mean; those that are no text, such as
 * pictures and scripts, are left out. Both are named by {@link #lost}.
 */
public final class HtmlToMarkdown {
  private static final Set<String> SILENT =
      Set.of("html body head span div section article font u small ul ol dl".split(" ", -1));
  private static final Set<String> NO_TEXT =
      Set.of(
          "script style img iframe object embed video audio svg canvas input button select textarea form math"
              .split(" ", -1));
  private static final String BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, dt, dd, td";

  private final Set<String> lost = new TreeSet<>();
  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private String marker = "";

  private HtmlToMarkdown() {}

  /**
   * A converted text.
   *
   * @param blocks each paragraph, heading and list item, with its mark
   * @param lost elements that Markdown has nothing for, as they are written
   */
  public record Converted(List<String> blocks, Set<String> lost) {
    /** All in one line, without the marks of blocks. */
    public String inline() {
      return String.join(" ", blocks.stream().map(HtmlToMarkdown::unmarked).toList());
    }

    public String text() {
      StringBuilder text = new StringBuilder();
      String before = "";
      for (String block : blocks) {
        boolean isNextItem = isItem(block) && isItem(before);
        text.append(text.isEmpty() ? "" : isNextItem ? "\n" : "\n\n").append(block);
        before = block;
      }
      return text.toString();
    }
  }

  /** Converts a piece of HTML. */
  public static Converted convert(String html) {
    HtmlToMarkdown converter = new HtmlToMarkdown();
    converter.children(Jsoup.parseBodyFragment(html).body());
    converter.endBlock();
    return new Converted(List.copyOf(converter.blocks), Set.copyOf(converter.lost));
  }

  /** The text alone, in one line. */
  public static String plain(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  /** The paragraphs, headings and list items of a piece of HTML, as HTML each. */
  public static List<String> split(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    List<String> parts = new ArrayList<>();
    for (Element block : body.select(BLOCKS)) {
      boolean isOutermost = block.parents().stream().noneMatch(above -> above.is(BLOCKS));
      if (isOutermost && !block.text().isBlank()) {
        parts.add(block.html());
      }
    }
    return parts.isEmpty() && !body.text().isBlank() ? List.of(html) : List.copyOf(parts);
  }

  private static boolean isItem(String block) {
    return block.stripLeading().matches("(?s)(- |[0-9]+\\. ).*");
  }

  private static String unmarked(String block) {
    return block.stripLeading().replaceFirst("^(- |[0-9]+\\. |#+ |> )", "");
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        append(text.getWholeText());
      } else if (child instanceof Element inner) {
        element(inner);
      }
    }
  }

  private void append(String text) {
    String spaced = text.replaceAll("\\s+", " ");
    boolean isStart = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
    String start = spaced.startsWith(" ") && !isStart ? " " : "";
    String end = spaced.endsWith(" ") && !spaced.isBlank() ? " " : "";
    line.append(start).append(MarkdownEscaper.inline(spaced)).append(end);
  }

  private void element(Element element) {
    String name = element.normalName();
    if (NO_TEXT.contains(name)) {
      lost.add(name);
      return;
    }
    switch (name) {
      case "p", "dt", "dd", "figure", "figcaption", "pre", "hr" -> block(element, "");
      case "div", "section", "article" -> block(element, marker);
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          block(element, "#".repeat(name.charAt(1) - '0') + " ");
      case "blockquote" -> block(element, "> ");
      case "li" -> block(element, itemMarker(element));
      case "br" -> line.append(' ');
      case "b", "strong" -> mark(element, "**");
      case "i", "em", "cite", "dfn" -> mark(element, "*");
      case "s", "del", "strike" -> mark(element, "~~");
      case "code", "kbd", "samp" -> code(element);
      case "a" -> link(element);
      default -> other(element);
    }
  }

  private void other(Element element) {
    if (!SILENT.contains(element.normalName())) {
      lost.add(element.normalName());
    }
    boolean isBlock = element.isBlock() || element.is("td, th");
    if (isBlock) {
      endBlock();
    }
    children(element);
    if (isBlock) {
      endBlock();
    }
  }

  private void block(Element element, String own) {
    if (!line.isEmpty() || !element.normalName().equals("p")) {
      endBlock();
    }
    String above = marker;
    marker = own.isEmpty() ? above : own;
    children(element);
    endBlock();
    marker = isItem(above) ? "" : above;
  }

  private static String itemMarker(Element item) {
    Element list = item.parent();
    int depth = (int) item.parents().stream().filter(e -> e.is("ul, ol")).count() - 1;
    String mark = list != null && list.is("ol") ? item.elementSiblingIndex() + 1 + ". " : "- ";
    return "    ".repeat(Math.max(0, depth)) + mark;
  }

  private void mark(Element element, String sign) {
    String above = line.toString();
    line.setLength(0);
    children(element);
    String inner = line.toString();
    line.setLength(0);
    line.append(above);
    boolean isAfterSpace = above.isEmpty() || above.endsWith(" ");
    boolean isSpaced = element.wholeText().matches("(?s)\\s.*");
    line.append(isSpaced && !isAfterSpace ? " " : "");
    if (!inner.isBlank()) {
      line.append(sign).append(inner.strip()).append(sign).append(inner.endsWith(" ") ? " " : "");
    }
  }

  private void code(Element element) {
    String text = element.text();
    line.append(text.contains("`") ? MarkdownEscaper.inline(text) : "`" + text + "`");
  }

  private void link(Element element) {
    String address = element.attr("href").strip();
    if (!address.matches("https?://[^\\s<>()]+")) {
      if (!address.isEmpty()) {
        lost.add("a href=\"" + address + '"');
      }
      children(element);
      return;
    }
    line.append('[');
    children(element);
    line.append("](").append(address).append(')');
  }

  private void endBlock() {
    String text = line.toString().strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      boolean isMarked = !marker.isEmpty();
      blocks.add(isMarked ? marker + text : MarkdownEscaper.lineStart(text));
      marker = isItem(marker) ? "" : marker;
    }
  }
}
