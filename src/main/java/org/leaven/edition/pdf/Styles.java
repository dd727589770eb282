package org.leaven.edition.pdf;

import java.util.List;
import org.jsoup.nodes.Element;
import org.leaven.edition.pdf.flow.Frame;
import org.leaven.edition.pdf.flow.Look;
import org.leaven.edition.pdf.font.Faces.Style;

/** How elements of pages look on paper. What it does not know looks like plain text. */
final class Styles {
  private static final double SMALL = 8;

  private final Palette palette;

  Styles(Palette palette) {
    this.palette = palette;
  }

  /** The letters of an element that stands inside others with these. */
  Look look(Element element, Look around) {
    Look look = byName(element.normalName(), around);
    if (element.is("[data-page=term] h1, .index h2")) {
      look = look.sized(13);
    }
    for (String name : element.classNames()) {
      look = byClass(name, element, look);
    }
    return look;
  }

  private Look byName(String name, Look around) {
    return switch (name) {
      case "h1" -> around.in(Style.HEAD).sized(21);
      case "h2" -> around.in(Style.HEAD).sized(13);
      case "h3" -> around.in(Style.HEAD).sized(10.5);
      case "h4", "h5", "h6", "strong", "b", "dt", "caption", "th" -> around.bold();
      case "em", "i", "cite", "dfn", "var" ->
          around.style() == Style.PLAIN ? around.in(Style.ITALIC) : around;
      case "code", "kbd", "samp", "pre" -> around.in(Style.CODE).sized(around.size() * 0.92);
      case "small" -> around.sized(around.size() * 0.88);
      case "sub" -> around.sized(around.size() * 0.7).raised(-1.5);
      case "sup" -> around.sized(around.size() * 0.7).raised(3.5);
      case "a" -> around.colored(palette.link());
      default -> around;
    };
  }

  private Look byClass(String name, Element element, Look look) {
    return switch (name) {
      case "lead" -> look.sized(11).colored(Palette.SOFT);
      case "kind" -> look.sized(SMALL).colored(Palette.SOFT);
      case "quiet", "basis", "updated" -> look.sized(8.5).colored(Palette.SOFT);
      case "cite", "judgement-foot" -> look.sized(SMALL);
      case "label" -> look.sized(SMALL).bold().colored(Palette.SOFT);
      case "dose" -> look.bold().colored(palette.link());
      case "verdict-word" -> look.bold();
      case "verdict", "standing", "verdicts-title", "judgement-head" ->
          look.colored(Palette.of(polarity(element)));
      case "index-of", "shared-count" -> look.colored(Palette.SOFT);
      default -> look;
    };
  }

  /** What the nearest element around says of for and against. */
  static String polarity(Element element) {
    Element said = element.closest("[data-polarity]");
    return said == null ? "none" : said.attr("data-polarity");
  }

  /** What is around a block. */
  Frame frame(Element element) {
    Frame frame = Frame.PLAIN;
    return switch (element.normalName()) {
      case "h1" -> frame.spaced(0, 8).withNext();
      case "h2" -> frame.spaced(15, 5).withNext();
      case "h3" -> frame.spaced(9, 3).withNext();
      case "h4", "h5", "h6" -> frame.spaced(7, 2).withNext();
      case "p" -> paragraph(element);
      case "pre" -> frame.spaced(5, 7).padded(6, 8, 6, 8).colored(0xF3F2EE, Frame.NONE);
      case "blockquote" ->
          frame.spaced(6, 8).padded(2, 0, 2, 12).colored(Frame.NONE, palette.accent());
      case "ul", "ol" -> frame.spaced(2, 5);
      case "dl", "table" -> frame.spaced(5, 9);
      case "figure" -> frame.spaced(6, 8);
      default -> container(element);
    };
  }

  private static Frame paragraph(Element element) {
    Frame frame = Frame.PLAIN.spaced(0, 5);
    if (element.hasClass("label") || element.hasClass("kind")) {
      return frame.spaced(element.hasClass("label") ? 4 : 0, 1).withNext();
    }
    return element.hasClass("lead") ? frame.spaced(0, 10) : frame;
  }

  private Frame container(Element element) {
    Frame frame = Frame.PLAIN;
    if (element.hasClass("judgement")) {
      String polarity = polarity(element);
      return frame
          .spaced(5, 9)
          .padded(8, 10, 8, 12)
          .colored(Palette.ground(polarity), Palette.of(polarity))
          .whole();
    }
    if (element.hasClass("topic")) {
      return frame.spaced(5, 9).padded(8, 10, 8, 12).colored(0xF3F2EE, palette.accent()).whole();
    }
    boolean isItem = element.hasClass("entries-item") || element.hasClass("carriers-item");
    if (isItem) {
      return frame.spaced(4, 5).whole();
    }
    return element.is("section, article, .mores, .legend") ? frame.spaced(8, 8) : frame;
  }

  /** Columns for the parts of an element; empty when they stand one below the other. */
  static List<Double> columns(Element element) {
    boolean isPair = element.childrenSize() == 2 && element.is(".judgements, .topics");
    if (isPair) {
      return List.of(0.0, 0.0);
    }
    if (element.hasClass("entries-item") && element.childrenSize() == 2) {
      return List.of(0.0, 190.0);
    }
    return List.of();
  }
}
