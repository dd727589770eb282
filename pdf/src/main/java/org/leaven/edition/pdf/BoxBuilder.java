package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.leaven.edition.pdf.layout.BlockStyle;
import org.leaven.edition.pdf.layout.FigureBox;
import org.leaven.edition.pdf.layout.LayoutBox;
import org.leaven.edition.pdf.layout.LayoutContext;
import org.leaven.edition.pdf.layout.PaperStyles;
import org.leaven.edition.pdf.layout.PictureBox;
import org.leaven.edition.pdf.layout.RowBox;
import org.leaven.edition.pdf.layout.StackBox;
import org.leaven.edition.pdf.layout.StructureElement;
import org.leaven.edition.pdf.layout.TextPiece;
import org.leaven.edition.pdf.layout.TextStyle;
import org.leaven.edition.pdf.layout.UserProperties;
import org.leaven.source.Hrefs;

/** Turns the HTML elements of a page into boxes for the layout of the PDF, with their PDF tags. */
final class BoxBuilder {
  private final LayoutContext context;
  private final String page;
  private int level;

  BoxBuilder(LayoutContext context, String page) {
    this.context = context;
    this.page = page;
  }

  LayoutContext context() {
    return context;
  }

  /** What is inside an element, block by block; text between blocks is a block of its own. */
  List<LayoutBox> inside(Element element, StructureElement tag, TextStyle style) {
    List<LayoutBox> boxes = new ArrayList<>();
    List<Node> line = new ArrayList<>();
    for (Node node : element.childNodes()) {
      if (isInline(node)) {
        line.add(node);
      } else if (node instanceof Element block) {
        text(line, tag, style, boxes);
        line.clear();
        add(block, tag, style, boxes);
      }
    }
    text(line, tag, style, boxes);
    return boxes;
  }

  private static boolean isInline(Node node) {
    return node instanceof TextNode
        || (node instanceof Element element
            && InlineTexts.NAMES.contains(element.normalName())
            && !element.normalName().equals("img")
            && !FigureReader.isFigure(element));
  }

  private void text(List<Node> line, StructureElement tag, TextStyle style, List<LayoutBox> into) {
    boolean holdsText = tag.getStructureType().matches("P|H\\d|TD|TH|LBody|Lbl|Caption|Span|Link");
    List<TextPiece> pieces = pieces(line, holdsText ? tag : tag.child("P"), style, false);
    if (!pieces.isEmpty()) {
      BlockStyle around = BlockStyle.spaced(0, 3);
      into.add(context.paragraph(pieces, PaperStyles.LEADING, around, ids(line)));
    }
  }

  List<TextPiece> pieces(
      List<? extends Node> nodes, StructureElement tag, TextStyle style, boolean keepsBlanks) {
    return InlineTexts.pieces(context, page, nodes, tag, style, keepsBlanks);
  }

  /** Names of the places where elements and what is in them are. */
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

  /** Adds the box of a block; none when there is nothing to see. */
  private void add(
      Element element, StructureElement around, TextStyle outer, List<LayoutBox> into) {
    if (context.styles().isHidden(element)) {
      return;
    }
    TextStyle style = context.styles().text(element, outer);
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        level = Math.min(element.normalName().charAt(1) - '0', level + 1); // none is left out
        line(element, around.child("H" + level), style, into);
      }
      case "p" -> {
        if (element.select("> img").isEmpty()) {
          line(element, around.child("P"), style, into);
        } else {
          container(element, block(element, around), style, into);
        }
      }
      case "pre" -> {
        List<TextPiece> pieces = pieces(element.childNodes(), around.child("P"), style, true);
        if (!pieces.isEmpty()) {
          into.add(stack(element, List.of(context.paragraph(pieces))));
        }
      }
      case "ul", "ol" -> new ListLayout(this).add(element, around, style, into);
      case "dl" -> new ListLayout(this).addTerms(element, around, style, into);
      case "table" -> new TableLayout(this).add(element, around, style, into);
      case "img" -> picture(element, around, style, into);
      case "svg" ->
          into.add(
              new FigureBox(
                  FigureReader.read(element, context.styles().link()),
                  context.styles().block(element)));
      case "blockquote" -> container(element, around.child("BlockQuote"), style, into);
      default -> container(element, block(element, around), style, into);
    }
  }

  /** A tag for a block that may need none of its own; then the one around it. */
  private static StructureElement block(Element element, StructureElement around) {
    boolean isSection = element.normalName().equals("section");
    return isSection || UserProperties.areIn(element)
        ? UserProperties.copy(element, around.child(isSection ? "Sect" : "Div"))
        : around;
  }

  private void line(Element element, StructureElement tag, TextStyle style, List<LayoutBox> into) {
    UserProperties.copy(element, tag);
    List<TextPiece> pieces = pieces(element.childNodes(), tag, style, false);
    if (!pieces.isEmpty()) {
      PaperStyles styles = context.styles();
      List<String> anchors = ids(List.of(element));
      into.add(context.paragraph(pieces, styles.leading(element), styles.block(element), anchors));
    }
  }

  private void container(
      Element element, StructureElement tag, TextStyle style, List<LayoutBox> into) {
    contained(element, inside(element, tag, style), into);
  }

  StackBox stack(Element element, List<LayoutBox> boxes) {
    return new StackBox(boxes, context.styles().block(element), ownId(element));
  }

  /** Boxes side by side or one below the other, as the element has them. */
  void contained(Element element, List<LayoutBox> boxes, List<LayoutBox> into) {
    List<Double> columns = context.styles().columns(element);
    if (!boxes.isEmpty() && columns.size() == boxes.size()) {
      BlockStyle style = context.styles().block(element);
      into.add(RowBox.of(boxes, columns, context.styles().gap(element), style, ownId(element)));
    } else if (!boxes.isEmpty()) {
      into.add(stack(element, boxes));
    }
  }

  private void picture(
      Element element, StructureElement around, TextStyle style, List<LayoutBox> into) {
    String file = Hrefs.resolve(page, Hrefs.decoded(element.attr("src").strip()));
    Optional<PDImageXObject> image = context.pictures().apply(file);
    String alternative = element.attr("alt");
    if (image.isPresent()) {
      StructureElement tag = around.child("Figure");
      tag.setAlternateDescription(alternative.isBlank() ? " " : alternative);
      into.add(new PictureBox(tag, image.get(), ownId(element)));
    } else if (!alternative.isBlank()) {
      StructureElement told = around.child("P").child("Span").with("html", "img");
      List<TextPiece> said = List.of(TextPiece.of(alternative, style, told, null));
      BlockStyle room = BlockStyle.spaced(4, 6);
      into.add(context.paragraph(said, PaperStyles.LEADING, room, ownId(element)));
    }
  }
}
