package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Element;
import org.leaven.edition.pdf.layout.BlockStyle;
import org.leaven.edition.pdf.layout.LayoutBox;
import org.leaven.edition.pdf.layout.LayoutContext;
import org.leaven.edition.pdf.layout.PaperStyles;
import org.leaven.edition.pdf.layout.RowBox;
import org.leaven.edition.pdf.layout.StackBox;
import org.leaven.edition.pdf.layout.StructureElement;
import org.leaven.edition.pdf.layout.TextPiece;
import org.leaven.edition.pdf.layout.TextStyle;
import org.leaven.edition.pdf.layout.TextStyle.Face;
import org.leaven.edition.pdf.layout.UserProperties;

/** Lays out HTML lists as boxes, with their bullets and numbers. */
final class ListLayout {
  private static final double MARKER = 15;
  private static final double TERM = 104;
  private static final double GAP = 10;

  private final BoxBuilder blocks;
  private final LayoutContext context;

  ListLayout(BoxBuilder blocks) {
    this.blocks = blocks;
    this.context = blocks.context();
  }

  /** A list with points or numbers, or with neither where the pages show neither. */
  void add(Element list, StructureElement around, TextStyle style, List<LayoutBox> into) {
    boolean isNumbered = list.normalName().equals("ol");
    StructureElement tag = UserProperties.copy(list, around.child("L"));
    tag.attribute("List", "ListNumbering", COSName.getPDFName(isNumbered ? "Decimal" : "Disc"));
    if (isNumbered) {
      tag.with("html", "ol");
    }
    List<LayoutBox> items = new ArrayList<>();
    int number = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
    if (context.styles().isRun(list)) {
      run(list, tag, style, into);
      return;
    }
    boolean hasMarkers = context.styles().hasMarkers(list);
    for (Element item : list.children()) {
      String marker = hasMarkers ? isNumbered ? number++ + "." : "•" : "";
      item(item, tag, context.styles().text(item, style), marker, items);
    }
    blocks.contained(list, items, into);
  }

  /** The items in the same lines, with points between them. */
  private void run(Element list, StructureElement tag, TextStyle style, List<LayoutBox> into) {
    List<TextPiece> line = new ArrayList<>();
    for (Element item : list.children()) {
      StructureElement body = UserProperties.copy(item, tag.child("LI")).child("LBody");
      TextStyle own = context.styles().text(item, style);
      append(blocks.pieces(item.childNodes(), body, own, false), line, own);
    }
    if (!line.isEmpty()) {
      into.add(blocks.stack(list, List.of(context.paragraph(line))));
    }
  }

  private void runTerms(Element list, StructureElement tag, TextStyle style, List<LayoutBox> into) {
    List<TextPiece> line = new ArrayList<>();
    for (Element group : groups(list)) {
      StructureElement item = UserProperties.copy(group, tag.child("LI"));
      List<TextPiece> pieces = new ArrayList<>();
      String between = "";
      for (Element part : group.select("> dt, > dd")) {
        boolean isTerm = part.normalName().equals("dt");
        StructureElement own = UserProperties.copy(part, item.child(isTerm ? "Lbl" : "LBody"));
        pieces.add(TextPiece.of(between, style, null, null));
        TextStyle letters = context.styles().text(part, style);
        pieces.addAll(blocks.pieces(part.childNodes(), own, letters, false));
        between = isTerm ? " " : ", ";
      }
      append(pieces, line, style);
    }
    if (!line.isEmpty()) {
      into.add(blocks.stack(list, List.of(context.paragraph(line))));
    }
  }

  private static void append(List<TextPiece> pieces, List<TextPiece> line, TextStyle style) {
    if (!line.isEmpty() && !pieces.isEmpty()) {
      line.add(TextPiece.of("  ·  ", style.colored(PaperStyles.SOFT), null, null));
    }
    line.addAll(pieces);
  }

  private void item(
      Element item, StructureElement list, TextStyle style, String marker, List<LayoutBox> into) {
    StructureElement tag = UserProperties.copy(item, list.child("LI"));
    StructureElement label = tag.child("Lbl");
    List<LayoutBox> boxes = blocks.inside(item, tag.child("LBody"), style);
    if (marker.isEmpty() || boxes.isEmpty()) {
      blocks.contained(item, boxes, into);
      return;
    }
    TextStyle accented = style.colored(context.styles().link()).in(Face.BOLD);
    LayoutBox point = context.paragraph(List.of(TextPiece.of(marker, accented, label, null)));
    List<Double> widths = List.of(Math.max(MARKER, point.most() + 5), 0.0);
    BlockStyle room = BlockStyle.spaced(1.5, 2.5);
    List<LayoutBox> beside = new ArrayList<>();
    blocks.contained(item, boxes, beside);
    into.add(RowBox.of(List.of(point, beside.get(0)), widths, 0, room, blocks.ownId(item)));
  }

  /** Terms at the side, and beside each what belongs to it; or all in the same lines. */
  void addTerms(Element list, StructureElement around, TextStyle style, List<LayoutBox> into) {
    StructureElement tag = UserProperties.copy(list, around.child("L"));
    if (context.styles().isRun(list)) {
      runTerms(list, tag, style, into);
      return;
    }
    List<LayoutBox> rows = new ArrayList<>();
    for (Element group : groups(list)) {
      StructureElement item = UserProperties.copy(group, tag.child("LI"));
      List<LayoutBox> names = new ArrayList<>();
      for (Element dt : group.select("> dt")) {
        StructureElement label = UserProperties.copy(dt, item.child("Lbl"));
        names.addAll(blocks.inside(dt, label, context.styles().text(dt, style)));
      }
      List<LayoutBox> both = List.of(StackBox.of(names), StackBox.of(meanings(group, item, style)));
      BlockStyle room = BlockStyle.spaced(2, 2);
      rows.add(RowBox.of(both, List.of(TERM, 0.0), GAP, room, blocks.ids(List.of(group))));
    }
    blocks.contained(list, rows, into);
  }

  /** Each term with what follows it, as an element of its own. */
  private static List<Element> groups(Element list) {
    List<Element> groups = new ArrayList<>();
    for (Element child : list.children()) {
      if (child.normalName().equals("div")) {
        groups.add(child);
      } else {
        if (child.normalName().equals("dt") || groups.isEmpty()) {
          groups.add(list.appendElement("div"));
        }
        groups.get(groups.size() - 1).appendChild(child);
      }
    }
    return groups;
  }

  /** Short meanings follow one another in the same lines. */
  private List<LayoutBox> meanings(Element group, StructureElement item, TextStyle style) {
    List<LayoutBox> boxes = new ArrayList<>();
    List<TextPiece> line = new ArrayList<>();
    for (Element dd : group.select("> dd")) {
      StructureElement body = UserProperties.copy(dd, item.child("LBody"));
      TextStyle own = context.styles().text(dd, style);
      boolean isShort =
          dd.children().stream().allMatch(each -> InlineTexts.NAMES.contains(each.normalName()));
      List<TextPiece> pieces =
          isShort ? blocks.pieces(dd.childNodes(), body, own, false) : List.of();
      append(pieces, line, style);
      boxes.addAll(isShort ? List.of() : blocks.inside(dd, body, own));
    }
    if (!line.isEmpty()) {
      boxes.add(0, context.paragraph(line));
    }
    return boxes;
  }
}
