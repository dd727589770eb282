package org.leaven.edition.pdf.layout;

import java.util.List;

/** A square of black modules, such as a QR code, as large as the room it gets. */
public final class QrBox extends LayoutBox {
  private final StructureElement tag;
  private final String path;
  private final int modules;

  /**
   * A code.
   *
   * @param tag a figure with an alternative text
   * @param path operators of a path; a module is one unit, y goes upwards from the lower edge
   * @param modules on a side, with the light ones around it
   */
  public QrBox(StructureElement tag, String path, int modules) {
    super(BlockStyle.PLAIN, List.of());
    this.tag = tag;
    this.path = path;
    this.modules = modules;
  }

  @Override
  double innerHeight(double width) {
    return width;
  }

  @Override
  double innerHead(double width) {
    return width;
  }

  @Override
  double least() {
    return modules;
  }

  @Override
  public double most() {
    return modules;
  }

  @Override
  void placeInside(PageFlow flow, double x, double width) {
    TextPiece.Drawing drawing = new TextPiece.Drawing(path, 0);
    flow.page().draw(tag, drawing, x, flow.y() + width, width / modules);
    flow.down(width);
  }
}
