package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.leaven.edition.pdf.file.Tag;
import org.leaven.edition.pdf.flow.Look;
import org.leaven.edition.pdf.flow.Piece;

/** Turns the text of a block into pieces, with links, marks and emphasis. */
final class Inlines {
  private final Setting setting;
  private final Styles styles;
  private final String page;
  private final List<Piece> pieces = new ArrayList<>();
  private boolean keepsBlanks;

  /** What holds for the text at a point. */
  private record Around(Look look, Tag tag, Piece.@Nullable Target target) {
    Around with(Look other) {
      return new Around(other, tag, target);
    }

    Around with(Tag other) {
      return new Around(look, other, target);
    }
  }

  Inlines(Setting setting, String page) {
    this.setting = setting;
    this.styles = new Styles(setting.palette());
    this.page = page;
  }

  /** The pieces of some nodes that stand in one block; empty when there is nothing to read. */
  List<Piece> of(List<? extends Node> nodes, Tag tag, Look look) {
    nodes.forEach(node -> add(node, new Around(look, tag, null)));
    trimEnd();
    boolean isBlank =
        pieces.stream().allMatch(piece -> piece.mark() == null && piece.text().isBlank());
    return isBlank ? List.of() : List.copyOf(pieces);
  }

  /** The same with blanks and line ends as the author wrote them. */
  List<Piece> preformatted(Element element, Tag tag, Look look) {
    keepsBlanks = true;
    return of(element.childNodes(), tag, look);
  }

  private void trimEnd() {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).mark() == null) {
      Piece piece = pieces.get(last);
      pieces.set(last, Piece.of(piece.text().stripTrailing(), piece.look(), piece.tag()));
      Piece trimmed = pieces.get(last);
      pieces.set(
          last, new Piece(trimmed.text(), trimmed.look(), trimmed.tag(), piece.target(), null));
      if (trimmed.text().isEmpty()) {
        pieces.remove(last);
        trimEnd();
      }
    }
  }

  private void add(Node node, Around around) {
    if (node instanceof TextNode text) {
      text(keepsBlanks ? text.getWholeText() : collapsed(text), around);
      if (isBetweenLinks(text)) {
        pieces.add(Piece.of("· ", around.look().colored(Palette.SOFT), null));
      }
    } else if (node instanceof Element element) {
      switch (element.normalName()) {
        case "br" -> lineEnd(around);
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
      Tag tag = around.tag().child("Span").with("html", "img");
      text(picture.attr("alt"), around.with(tag));
    }
  }

  /** A short name of a source stays on one line. */
  private static String collapsed(TextNode text) {
    String collapsed = text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
    Element parent = text.parent();
    boolean isCited = parent != null && parent.is(".cite a");
    return isCited ? collapsed.replace(' ', '\u00A0') : collapsed;
  }

  private boolean isBetweenLinks(TextNode text) {
    Element parent = text.parent();
    return text.isBlank()
        && !pieces.isEmpty()
        && parent != null
        && parent.hasClass("judgement-foot")
        && text.nextSibling() instanceof Element;
  }

  private void text(String text, Around around) {
    boolean isAfterBlank = pieces.isEmpty() || endsInBlank();
    String shown = isAfterBlank && !keepsBlanks ? text.replaceFirst("^ +", "") : text;
    if (!shown.isEmpty()) {
      pieces.add(
          new Piece(
              shown.replace("\t", "    "), around.look(), around.tag(), around.target(), null));
    }
  }

  private boolean endsInBlank() {
    String last = pieces.get(pieces.size() - 1).text();
    return last.endsWith(" ") || last.endsWith("\n");
  }

  private void lineEnd(Around around) {
    pieces.add(Piece.of("\n", around.look(), around.tag()));
  }

  private void element(Element element, Around around) {
    if (element.hasClass("unseen")) {
      return;
    }
    Look look = styles.look(element, around.look());
    Tag tag = Tags.span(element, around.tag());
    element.childNodes().forEach(child -> add(child, around.with(look).with(tag)));
  }

  private void link(Element link, Around around) {
    Optional<String> target = setting.targets().of(page, link.attr("href"));
    if (target.isEmpty() || around.target() != null) {
      element(link, around);
      return;
    }
    Tag tag = Tags.link(link, around.tag());
    String description = description(link);
    boolean isOutside = Targets.isOutside(link.attr("href").strip());
    Piece.Target leads = new Piece.Target(tag, target.get(), isOutside, description);
    Look look = styles.look(link, around.look());
    link.childNodes().forEach(child -> add(child, new Around(look, tag, leads)));
  }

  private static String description(Element link) {
    if (link.hasAttr("aria-label")) {
      return link.attr("aria-label");
    }
    Element drawn = link.selectFirst("[aria-label]");
    return link.hasText() || drawn == null ? link.text() : drawn.attr("aria-label");
  }

  /** The mark of a verdict; other drawings have words beside them. */
  private void drawing(Element svg, Around around) {
    Element path = svg.selectFirst("path[d]");
    String box = svg.attr("viewBox");
    Element use = svg.selectFirst("use[href]");
    if (use != null) {
      Element symbol = svg.root().selectFirst("[id=" + use.attr("href").substring(1) + "]");
      path = symbol == null ? null : symbol.selectFirst("path[d]");
    }
    boolean isSmall = svg.select("path").size() <= 1 && box.matches("0 0 20 20");
    if (path == null || !isSmall) {
      return;
    }
    boolean isAlone = svg.hasAttr("aria-label");
    Tag tag = isAlone ? around.tag().child("Figure").saying(svg.attr("aria-label")) : null;
    int color = Palette.of(Styles.polarity(svg));
    Piece.Mark mark = new Piece.Mark(SvgPath.operators(path.attr("d"), 20), color);
    pieces.add(new Piece(Piece.MARK, around.look(), tag, around.target(), mark));
  }

  /** Names of elements that stand in a line of text. */
  static final Set<String> NAMES =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong",
          "sub", "sup", "svg", "time", "u", "var", "wbr");
}
