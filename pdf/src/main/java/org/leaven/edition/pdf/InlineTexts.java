package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.leaven.edition.pdf.layout.LayoutContext;
import org.leaven.edition.pdf.layout.PaperStyles;
import org.leaven.edition.pdf.layout.StructureElement;
import org.leaven.edition.pdf.layout.TextPiece;
import org.leaven.edition.pdf.layout.TextStyle;
import org.leaven.edition.pdf.layout.UserProperties;

/**
 * Turns the HTML inside a block into styled pieces of text for the PDF, with links and drawings.
 */
final class InlineTexts {
  /** Names of elements that stand in a line of text. */
  static final Set<String> NAMES =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong",
          "sub", "sup", "svg", "time", "u", "var", "wbr");

  private static final String END_OF_ISOLATE = "\u2069";
  private static final double DRAWING_HEIGHT = 20;

  private final LayoutContext context;
  private final String page;
  private final boolean keepsBlanks;
  private final List<TextPiece> pieces = new ArrayList<>();

  /** What holds for the text at a point. */
  private record Around(TextStyle style, StructureElement tag, TextPiece.@Nullable Target target) {}

  private InlineTexts(LayoutContext context, String page, boolean keepsBlanks) {
    this.context = context;
    this.page = page;
    this.keepsBlanks = keepsBlanks;
  }

  /**
   * The pieces of some nodes that stand in one block; empty when there is nothing to read.
   *
   * @param keepsBlanks whether blanks and line ends stay as the author wrote them
   */
  static List<TextPiece> pieces(
      LayoutContext context,
      String page,
      List<? extends Node> nodes,
      StructureElement tag,
      TextStyle style,
      boolean keepsBlanks) {
    InlineTexts line = new InlineTexts(context, page, keepsBlanks);
    nodes.forEach(node -> line.add(node, new Around(style, tag, null)));
    line.trimEnd();
    if (line.pieces.stream().allMatch(InlineTexts::isBlank)) {
      return List.of();
    }
    Element block = nodes.get(0).parent() instanceof Element parent ? parent : null;
    Element directed = block == null ? null : block.closest("[dir]:not(html)");
    if (directed != null) {
      line.pieces.add(0, isolate(directed, style));
      line.pieces.add(TextPiece.of(END_OF_ISOLATE, style, null, null));
    }
    return line.pieces;
  }

  /** Begins a text whose order of letters does not depend on the direction around it. */
  private static TextPiece isolate(Element directed, TextStyle style) {
    String begin =
        switch (directed.attr("dir")) {
          case "ltr" -> "\u2066";
          case "rtl" -> "\u2067";
          default -> "\u2068";
        };
    return TextPiece.of(begin, style, null, null);
  }

  private static boolean isBlank(TextPiece piece) {
    return piece.drawing() == null && piece.text().isBlank();
  }

  private void trimEnd() {
    while (!pieces.isEmpty()) {
      TextPiece last = pieces.remove(pieces.size() - 1);
      if (!isBlank(last)) {
        pieces.add(last.drawing() != null ? last : last.saying(last.text().stripTrailing(), ""));
        return;
      }
    }
  }

  private void add(Node node, Around around) {
    if (node instanceof TextNode text) {
      text(keepsBlanks ? text.getWholeText() : collapsed(text), around);
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "br" -> pieces.add(TextPiece.of("\n", around.style(), around.tag(), null));
        case "wbr" -> text("\u200B", around);
        case "svg" -> drawing(element, around);
        case "img" -> picture(element, around);
        case "a" -> link(element, around);
        default -> element(element, around);
      }
    }
  }

  /** A picture in a line is told, since lines are no higher than letters. */
  private void picture(Element picture, Around around) {
    if (!picture.attr("alt").isBlank()) {
      StructureElement tag = around.tag().child("Span").with("html", "img");
      text(picture.attr("alt"), new Around(around.style(), tag, around.target()));
    }
  }

  private static String collapsed(TextNode text) {
    return text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
  }

  private void text(String text, Around around) {
    String last = pieces.isEmpty() ? " " : pieces.get(pieces.size() - 1).text();
    boolean isAfterBlank = last.endsWith(" ") || last.endsWith("\n");
    String shown = isAfterBlank && !keepsBlanks ? text.replaceFirst("^ +", "") : text;
    if (!shown.isEmpty()) {
      String spaced = shown.replace("\t", "    ");
      pieces.add(TextPiece.of(spaced, around.style(), around.tag(), around.target()));
    }
  }

  private void element(Element element, Around around) {
    if (!context.styles().isHidden(element)) {
      boolean needsTag = UserProperties.areIn(element) || element.normalName().equals("time");
      StructureElement tag =
          needsTag ? UserProperties.copy(element, around.tag().child("Span")) : around.tag();
      TextStyle style = context.styles().text(element, around.style());
      inside(element, new Around(style, tag, around.target()));
    }
  }

  private void inside(Element element, Around around) {
    boolean isDirected = element.hasAttr("dir") && !element.text().isBlank();
    if (isDirected) {
      pieces.add(isolate(element, around.style()));
    }
    element.childNodes().forEach(child -> add(child, around));
    if (isDirected) {
      pieces.add(TextPiece.of(END_OF_ISOLATE, around.style(), null, null));
    }
  }

  private void link(Element link, Around around) {
    Optional<String> target = context.target(page, link.attr("href"));
    if (target.isEmpty() || around.target() != null) {
      element(link, around);
      return;
    }
    StructureElement tag = UserProperties.copy(link, around.tag().child("Link"));
    boolean isOutside = LayoutContext.isOutside(link.attr("href"));
    TextPiece.Target leads = new TextPiece.Target(tag, target.get(), isOutside, description(link));
    inside(link, new Around(context.styles().text(link, around.style()), tag, leads));
  }

  private static String description(Element link) {
    Element drawn = link.selectFirst("[aria-label]"); // the link itself, or a drawing in it
    boolean isLabelled = drawn != null && (drawn.equals(link) || !link.hasText());
    return drawn != null && isLabelled ? drawn.attr("aria-label") : link.text();
  }

  /** The mark of a verdict; other drawings have words beside them. */
  private void drawing(Element svg, Around around) {
    Element use = svg.selectFirst("use[href]");
    String symbol = use == null ? "" : use.attr("href").substring(1);
    Element drawn = use == null ? svg : svg.root().selectFirst("[id=" + symbol + "]");
    if (drawn == null || !drawn.attr("viewBox").equals("0 0 20 20")) {
      return;
    }
    Element path = drawn.selectFirst("path[d]");
    if (path == null || svg.select("path").size() > 1) {
      return;
    }
    String label = svg.attr("aria-label");
    StructureElement tag = label.isEmpty() ? null : around.tag().child("Figure");
    if (tag != null) {
      tag.setAlternateDescription(label);
    }
    String operators = PathOperators.of(path.attr("d"), DRAWING_HEIGHT);
    int color = PaperStyles.colorOfPolarity(svg);
    TextPiece.Drawing drawing = new TextPiece.Drawing(operators, color);
    pieces.add(new TextPiece(TextPiece.DRAWN, around.style(), tag, around.target(), drawing, ""));
  }
}
