package org.leaven.edition.pdf;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.leaven.edition.pdf.layout.BlockStyle;
import org.leaven.edition.pdf.layout.LayoutBox;
import org.leaven.edition.pdf.layout.LayoutContext;
import org.leaven.edition.pdf.layout.PageCanvas;
import org.leaven.edition.pdf.layout.PageFlow;
import org.leaven.edition.pdf.layout.PaperStyles;
import org.leaven.edition.pdf.layout.QrBox;
import org.leaven.edition.pdf.layout.RowBox;
import org.leaven.edition.pdf.layout.StackBox;
import org.leaven.edition.pdf.layout.StructureElement;
import org.leaven.edition.pdf.layout.TextStyle;

/** Lays out a poster on one page: a band with the topic, the lists, and a foot with a QR code. */
final class Poster {
  /** Sizes of letters to try, in points; smaller ones on the page are 90 % of it. */
  private static final List<Double> SIZES =
      List.of(16.0, 15.0, 14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0);

  private static final int LIGHT_MODULES = 4;
  private static final double QR_SIDE = 112;
  private static final double FOOT_Y = PageCanvas.HEIGHT - 146;
  private static final double HEAD_Y = 34;
  private static final double GAP = 20;
  private static final double EDGE = 40;
  private static final double WIDTH = PageCanvas.WIDTH - 2 * EDGE;

  private final LayoutContext context;
  private final StructureElement root;
  private final String path;
  private final List<String> words = new ArrayList<>();

  /**
   * A poster.
   *
   * @param path of the page that it is made of
   */
  Poster(LayoutContext context, StructureElement root, String path) {
    this.context = context;
    this.root = root;
    this.path = path;
  }

  /** Lays it out; the lists are replaced by their counts where they do not fit. */
  PageFlow layOut(PosterText text, String address) {
    PageFlow flow = new PageFlow(context.isRtl());
    StructureElement tag = root.part("Sect").with("data-path", path);
    flow.down(HEAD_Y - PageFlow.TOP);
    Element heading = text.heading();
    stack(heading, tag, SIZES.get(0)).place(flow, EDGE, WIDTH);
    flow.down(GAP);
    int dark = context.styles().link();
    flow.page().fill(new PageCanvas.Area(0, 0, PageCanvas.WIDTH, flow.y()), dark);
    flow.down(GAP);
    Element lists = text.lists();
    Element foot = text.foot(true);
    double size = text.isWhole() ? size(lists, top(foot) - GAP - flow.y()) : 0;
    if (size == 0) { // the lists go before the footer of the site
      foot = text.foot(false);
      size = text.isWhole() ? size(lists, top(foot) - GAP - flow.y()) : 0;
    }
    double footY = top(foot);
    Element middle = size > 0 ? lists : text.counts();
    stack(middle, tag, size > 0 ? size : SIZES.get(0)).place(flow, EDGE, WIDTH);
    flow.down(footY - flow.y());
    flow.page().fill(new PageCanvas.Area(EDGE, footY - GAP / 2, WIDTH, 0.75), PaperStyles.LINE);
    foot(foot, tag, address).place(flow, EDGE, WIDTH);
    Stream.of(heading, middle, foot).map(Element::text).forEach(words::add);
    return flow;
  }

  /** What it says, once it is laid out. */
  String words() {
    return String.join("\n", words);
  }

  /** The largest size in which lists fit; 0 where they fit in none. */
  private double size(Element lists, double room) {
    boolean isShort = fits(lists, SIZES.get(SIZES.size() - 1), room);
    return isShort
        ? SIZES.stream().filter(size -> fits(lists, size, room)).findFirst().orElse(0.0)
        : 0;
  }

  private boolean fits(Element lists, double size, double room) {
    return stack(lists, StructureElement.detached(), size).height(WIDTH) <= room;
  }

  private LayoutBox stack(Element element, StructureElement tag, double size) {
    TextStyle letters = context.styles().text(element, TextStyle.BODY.sized(size));
    List<LayoutBox> boxes = new BoxBuilder(context, path).inside(element, tag, letters);
    List<Double> columns = context.styles().columns(element);
    return columns.size() == boxes.size()
        ? RowBox.of(boxes, columns, context.styles().gap(element), BlockStyle.PLAIN, List.of())
        : StackBox.of(boxes);
  }

  /** Where the foot begins; its words stand beside the code. */
  private double top(Element foot) {
    LayoutBox words = stack(foot, StructureElement.detached(), SIZES.get(SIZES.size() - 1));
    return Math.min(FOOT_Y, PageFlow.BOTTOM - words.height(WIDTH - QR_SIDE - GAP));
  }

  private LayoutBox foot(Element text, StructureElement tag, String address) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    StringBuilder squares = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          int up = code.size - 1 - y + LIGHT_MODULES;
          squares.append(x + LIGHT_MODULES).append(' ').append(up).append(" 1 1 re\n");
        }
      }
    }
    LayoutBox words = stack(text, tag, SIZES.get(SIZES.size() - 1));
    StructureElement figure = tag.child("Figure");
    figure.setAlternateDescription("QR: " + address);
    LayoutBox square = new QrBox(figure, squares.toString(), code.size + 2 * LIGHT_MODULES);
    return RowBox.of(
        List.of(words, square), List.of(0.0, QR_SIDE), GAP, BlockStyle.PLAIN, List.of());
  }
}
