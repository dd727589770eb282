package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.leaven.edition.pdf.file.Tag;
import org.leaven.edition.pdf.flow.Box;
import org.leaven.edition.pdf.flow.Columns;
import org.leaven.edition.pdf.flow.Frame;
import org.leaven.edition.pdf.flow.Image;
import org.leaven.edition.pdf.flow.Look;
import org.leaven.edition.pdf.flow.Piece;
import org.leaven.edition.pdf.flow.Stack;
import org.leaven.source.Hrefs;

/** Turns the blocks of a page into boxes. */
final class Boxer {
  private final Setting setting;
  private final Styles styles;
  private final String page;
  private int level;

  Boxer(Setting setting, String page) {
    this.setting = setting;
    this.styles = new Styles(setting.palette());
    this.page = page;
  }

  Setting setting() {
    return setting;
  }

  /** What is inside an element, block by block; text between blocks is a block of its own. */
  List<Box> inside(Element element, Tag tag, Look look) {
    List<Box> boxes = new ArrayList<>();
    List<Node> line = new ArrayList<>();
    for (Node node : element.childNodes()) {
      if (isInline(node)) {
        line.add(node);
      } else if (node instanceof Element block) {
        text(line, tag, look, boxes);
        line.clear();
        box(block, tag, look).ifPresent(boxes::add);
      }
    }
    text(line, tag, look, boxes);
    return boxes;
  }

  private static boolean isInline(Node node) {
    return node instanceof TextNode
        || (node instanceof Element element
            && Inlines.NAMES.contains(element.normalName())
            && !element.normalName().equals("img"));
  }

  private void text(List<Node> line, Tag tag, Look look, List<Box> into) {
    boolean isBlank =
        line.stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
    if (isBlank) {
      return;
    }
    boolean holdsText = tag.type().matches("P|H\\d|TD|TH|LBody|Lbl|Caption|Span|Link");
    Tag own = holdsText ? tag : tag.child("P");
    List<Piece> pieces = new Inlines(setting, page).of(line, own, look);
    if (!pieces.isEmpty()) {
      into.add(setting.paragraph(pieces, Frame.PLAIN.spaced(0, 3).at(ids(line))));
    }
  }

  /** Names of the places where an element and what is in it are. */
  List<String> ids(List<? extends Node> nodes) {
    List<String> ids = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Element element) {
        element.select("[id]").forEach(each -> ids.add(page + "#" + each.id()));
      }
    }
    return ids;
  }

  List<String> ownId(Element element) {
    return element.id().isEmpty() ? List.of() : List.of(page + "#" + element.id());
  }

  /** A block; nothing when there is nothing to see. */
  Optional<Box> box(Element element, Tag around, Look outer) {
    if (element.hasClass("unseen") || element.hasClass("shapes")) {
      return Optional.empty();
    }
    Look look = styles.look(element, outer);
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> line(element, heading(element, around), look);
      case "p" ->
          element.select("> img").isEmpty()
              ? line(element, Tags.marked(element, around.child("P")), look)
              : container(element, Tags.block(element, around), look);
      case "pre" -> code(element, around, look);
      case "ul", "ol" -> new Lists(this).list(element, around, look);
      case "dl" -> new Lists(this).terms(element, around, look);
      case "table" -> new Tables(this).table(element, around, look);
      case "img" -> picture(element, around, look);
      case "hr" -> Optional.empty();
      case "blockquote" -> container(element, around.child("BlockQuote"), look);
      default -> container(element, Tags.block(element, around), look);
    };
  }

  /** No level of headings is left out. */
  private Tag heading(Element element, Tag around) {
    level = Math.min(element.normalName().charAt(1) - '0', level + 1);
    return Tags.marked(element, around.child("H" + level));
  }

  private Optional<Box> line(Element element, Tag tag, Look look) {
    List<Piece> pieces = new Inlines(setting, page).of(element.childNodes(), tag, look);
    Frame frame = styles.frame(element).at(ids(List.of(element)));
    double leading = element.normalName().startsWith("h") ? 1.2 : Setting.LEADING;
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(
            setting.paragraph(
                pieces, frame, leading, org.leaven.edition.pdf.flow.Paragraph.Side.START));
  }

  private Optional<Box> code(Element element, Tag around, Look look) {
    Tag tag = around.child("P");
    List<Piece> pieces = new Inlines(setting, page).preformatted(element, tag, look);
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Stack(
                List.of(setting.paragraph(pieces, Frame.PLAIN)),
                styles.frame(element).at(ids(List.of(element)))));
  }

  private Optional<Box> container(Element element, Tag tag, Look look) {
    Frame frame = styles.frame(element).at(ownId(element));
    List<Box> boxes = inside(element, tag, look);
    return contained(element, boxes, frame);
  }

  /** Boxes side by side or one below the other, as the element has them. */
  Optional<Box> contained(Element element, List<Box> boxes, Frame frame) {
    if (boxes.isEmpty()) {
      return Optional.empty();
    }
    List<Double> columns = Styles.columns(element);
    return Optional.of(
        columns.size() == boxes.size()
            ? new Columns(boxes, columns, 14, frame)
            : new Stack(boxes, frame));
  }

  private Optional<Box> picture(Element element, Tag around, Look look) {
    String file = Hrefs.resolve(page, Hrefs.decoded(element.attr("src").strip()));
    Optional<Setting.Named> named = setting.pictures().apply(file);
    String alternative = element.attr("alt");
    if (named.isEmpty()) {
      Tag told = around.child("P").child("Span").with("html", "img");
      List<Piece> said = List.of(Piece.of(alternative, look, told));
      return alternative.isBlank()
          ? Optional.empty()
          : Optional.of(setting.paragraph(said, Frame.PLAIN.spaced(4, 6)));
    }
    Tag tag = around.child("Figure").saying(alternative.isBlank() ? " " : alternative);
    return Optional.of(
        new Image(
            tag,
            named.get().name(),
            named.get().picture().width(),
            named.get().picture().height(),
            Frame.PLAIN.spaced(6, 8).at(ownId(element))));
  }

  Styles styles() {
    return styles;
  }

  String page() {
    return page;
  }
}
