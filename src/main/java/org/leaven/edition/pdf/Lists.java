package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.leaven.edition.pdf.file.Tag;
import org.leaven.edition.pdf.flow.Box;
import org.leaven.edition.pdf.flow.Columns;
import org.leaven.edition.pdf.flow.Frame;
import org.leaven.edition.pdf.flow.Look;
import org.leaven.edition.pdf.flow.Paragraph;
import org.leaven.edition.pdf.flow.Piece;
import org.leaven.edition.pdf.flow.Stack;

/** Turns lists into boxes. */
final class Lists {
  private static final String UNMARKED =
      ".standings, .counts, .entries, .carriers, .link-list, .index ul, .legend ul, .standings ul";
  private static final double MARKER = 15;
  private static final double TERM = 104;
  private static final double CARRIER = 190;
  private static final double STEP_SIZE = 11;

  private final Boxer boxer;

  Lists(Boxer boxer) {
    this.boxer = boxer;
  }

  /** A list with points or numbers, or with neither where the pages show neither. */
  Optional<Box> list(Element list, Tag around, Look outer) {
    if (list.is(".index .standings")) {
      return Optional.empty();
    }
    Look look = list.hasClass("steps") ? outer.sized(STEP_SIZE) : outer;
    boolean isNumbered = list.normalName().equals("ol");
    Tag tag = Tags.marked(list, around.child("L"));
    tag.attribute("/O/List/ListNumbering/" + (isNumbered ? "Decimal" : "Disc"));
    if (isNumbered) {
      tag.with("html", "ol");
    }
    List<Box> items = new ArrayList<>();
    int number = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
    for (Element item : list.children()) {
      String marker = list.is(UNMARKED) ? "" : isNumbered ? number++ + "." : "•";
      item(item, tag, look, marker).ifPresent(items::add);
    }
    Frame frame = boxer.styles().frame(list).at(boxer.ownId(list));
    return items.isEmpty() ? Optional.empty() : Optional.of(new Stack(items, frame));
  }

  private Optional<Box> item(Element item, Tag list, Look outer, String marker) {
    Look look = boxer.styles().look(item, outer);
    Tag tag = Tags.marked(item, list.child("LI"));
    Tag label = marker.isEmpty() ? null : tag.child("Lbl");
    Tag body = tag.child("LBody");
    List<Box> boxes = boxer.inside(item, body, look);
    if (boxes.isEmpty()) {
      return Optional.empty();
    }
    Frame frame = boxer.styles().frame(item).at(boxer.ownId(item));
    if (label == null) {
      return item.hasClass("carriers-item") && boxes.size() == 2
          ? Optional.of(new Columns(boxes, List.of(CARRIER, 0.0), 10, frame))
          : boxer.contained(item, boxes, frame);
    }
    Look gray = look.colored(boxer.setting().palette().link()).bold();
    Box point = boxer.setting().paragraph(List.of(Piece.of(marker, gray, label)), Frame.PLAIN);
    Box text = new Stack(boxes, Frame.PLAIN);
    double width = Math.max(MARKER, point.most() + 5);
    return Optional.of(
        new Columns(List.of(point, text), List.of(width, 0.0), 0, frame.spaced(1.5, 2.5)));
  }

  /** Terms at the side and what belongs to each beside it. */
  Optional<Box> terms(Element list, Tag around, Look look) {
    Tag tag = Tags.marked(list, around.child("L"));
    List<Box> rows = new ArrayList<>();
    for (Element group : groups(list)) {
      row(group, tag, look).ifPresent(rows::add);
    }
    Frame frame = boxer.styles().frame(list).at(boxer.ownId(list));
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Stack(rows, frame));
  }

  /** Each term with what follows it, as an element of its own. */
  private static List<Element> groups(Element list) {
    List<Element> groups = new ArrayList<>();
    for (Element child : list.children()) {
      if (child.normalName().equals("div")) {
        groups.add(child);
      } else {
        boolean isNew = child.normalName().equals("dt") || groups.isEmpty();
        if (isNew) {
          Element group = new Element("div");
          list.appendChild(group);
          groups.add(group);
        }
        groups.get(groups.size() - 1).appendChild(child);
      }
    }
    return groups;
  }

  private Optional<Box> row(Element group, Tag list, Look look) {
    Tag item = Tags.marked(group, list.child("LI"));
    List<Box> sides = new ArrayList<>();
    Look term = look.sized(8.5).bold().colored(Palette.SOFT);
    List<Box> names = new ArrayList<>();
    for (Element dt : group.select("> dt")) {
      names.addAll(boxer.inside(dt, Tags.marked(dt, item.child("Lbl")), term));
    }
    sides.add(new Stack(names, Frame.PLAIN));
    sides.add(new Stack(meanings(group, item, look), Frame.PLAIN));
    List<String> anchors = new ArrayList<>(boxer.ids(List.of(group)));
    Frame frame = Frame.PLAIN.spaced(2, 2).at(anchors);
    return Optional.of(new Columns(sides, List.of(TERM, 0.0), 10, frame));
  }

  /** Short meanings follow one another in the same lines. */
  private List<Box> meanings(Element group, Tag item, Look look) {
    List<Box> boxes = new ArrayList<>();
    List<Piece> run = new ArrayList<>();
    for (Element dd : group.select("> dd")) {
      Tag body = Tags.marked(dd, item.child("LBody"));
      boolean isLine = dd.children().stream().noneMatch(child -> isBlock(child));
      if (!isLine) {
        boxes.addAll(boxer.inside(dd, body, look));
        continue;
      }
      List<Piece> pieces =
          new Inlines(boxer.setting(), boxer.page())
              .of(dd.childNodes(), body, boxer.styles().look(dd, look));
      if (!run.isEmpty() && !pieces.isEmpty()) {
        run.add(Piece.of("  ·  ", look.colored(Palette.SOFT), null));
      }
      run.addAll(pieces);
    }
    if (!run.isEmpty()) {
      boxes.add(
          0, boxer.setting().paragraph(run, Frame.PLAIN, Setting.LEADING, Paragraph.Side.START));
    }
    return boxes;
  }

  private static boolean isBlock(Element child) {
    return !Inlines.NAMES.contains(child.normalName());
  }
}
