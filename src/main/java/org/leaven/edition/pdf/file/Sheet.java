package org.leaven.edition.pdf.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.edition.pdf.font.Face;

/**
 * A page and what is drawn on it. Lengths are points, from the upper left corner. What is drawn is
 * part of an element of the structure, or an artifact that only the eye needs.
 */
public final class Sheet {
  public static final double WIDTH = 595.28;
  public static final double HEIGHT = 841.89;

  private final StringBuilder under = new StringBuilder();
  private final StringBuilder over = new StringBuilder();
  private final List<Tag> contents = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private @Nullable Tag open;
  private String title = "";

  /** A rectangle. */
  public record Area(double x, double y, double width, double height) {
    String corners() {
      return n(x) + ' ' + n(HEIGHT - y - height) + ' ' + n(x + width) + ' ' + n(HEIGHT - y);
    }
  }

  /**
   * A piece of text in one face.
   *
   * @param numbers of its letters, as they follow from left to right
   * @param spoken what it says where its letters do not stand in the order of reading, else empty
   */
  public record Ink(
      Face face, double size, int color, double x, double y, String numbers, String spoken) {}

  private static String n(double value) {
    return PdfFile.number(value);
  }

  private static String color(int rgb) {
    return channel(rgb >> 16) + ' ' + channel(rgb >> 8) + ' ' + channel(rgb);
  }

  private static String channel(int value) {
    return n((value & 0xFF) / 255.0);
  }

  /** What the page is about, for its head; the first that is said stays. */
  public void about(String text) {
    if (title.isEmpty()) {
      title = text;
    }
  }

  public String title() {
    return title;
  }

  /** What is drawn from now on belongs to an element; to none for an artifact. */
  private void enter(@Nullable Tag tag) {
    if (tag != null && tag == open) {
      return;
    }
    leave();
    if (tag == null) {
      over.append("/Artifact BMC\n");
    } else {
      over.append('/').append(tag.type()).append("<</MCID ").append(contents.size());
      over.append(">>BDC\n");
      tag.add(new Tag.Content(this, contents.size()));
      contents.add(tag);
      open = tag;
    }
  }

  private void leave() {
    if (open != null) {
      over.append("EMC\n");
      open = null;
    }
  }

  /** Writes text. */
  public void write(@Nullable Tag tag, Ink ink) {
    enter(tag);
    if (!ink.spoken().isEmpty()) {
      over.append("/Span<</ActualText").append(PdfFile.text(ink.spoken())).append(">>BDC\n");
    }
    over.append("BT/").append(ink.face().name()).append(' ').append(n(ink.size())).append(" Tf ");
    over.append(color(ink.color())).append(" rg ");
    over.append(n(ink.x())).append(' ').append(n(HEIGHT - ink.y())).append(" Td<");
    over.append(ink.numbers()).append(">Tj ET\n");
    over.append(ink.spoken().isEmpty() ? "" : "EMC\n");
    if (tag == null) {
      over.append("EMC\n");
    }
  }

  /** Fills a rectangle below everything else. */
  public void fill(Area area, int color) {
    under.append("/Artifact BMC ").append(color(color)).append(" rg ");
    under.append(n(area.x())).append(' ').append(n(HEIGHT - area.y() - area.height())).append(' ');
    under.append(n(area.width())).append(' ').append(n(area.height())).append(" re f EMC\n");
  }

  /** Fills a rectangle below everything, also below what was filled before. */
  public void fillFirst(Area area, int color) {
    String before = under.toString();
    under.setLength(0);
    fill(area, color);
    under.append(before);
  }

  /**
   * Draws a shape.
   *
   * @param tag what it belongs to; none for a mark beside words that say the same
   * @param path operators of a path, y upwards
   * @param scale of the path's lengths
   */
  public void draw(@Nullable Tag tag, String path, int color, double x, double y, double scale) {
    enter(tag);
    over.append("q ").append(color(color)).append(" rg ").append(n4(scale)).append(" 0 0 ");
    over.append(n4(scale)).append(' ').append(n(x)).append(' ').append(n(HEIGHT - y));
    over.append(" cm ").append(path).append(" f* Q\n");
    if (tag == null) {
      over.append("EMC\n");
    }
  }

  private static String n4(double value) {
    long scaled = Math.round(value * 10000);
    String digits = String.valueOf(10000 + scaled % 10000).substring(1);
    return scaled / 10000 + "." + digits;
  }

  /** Places a picture that the file has under a name. */
  public void picture(Tag tag, String name, Area area) {
    enter(tag);
    over.append("q ").append(n(area.width())).append(" 0 0 ").append(n(area.height()));
    over.append(' ').append(n(area.x())).append(' ').append(n(HEIGHT - area.y() - area.height()));
    over.append(" cm/").append(name).append(" Do Q\n");
  }

  /** Makes a place lead somewhere. */
  public void link(Link link) {
    links.add(link);
    link.tag().add(link);
  }

  List<Link> links() {
    return links;
  }

  /** The names of the places in the document that are linked to from here. */
  public List<String> targets() {
    return links.stream().filter(link -> !link.isOutside()).map(Link::target).toList();
  }

  /** Elements by the numbers of their marked contents. */
  List<Tag> contents() {
    return contents;
  }

  /** Everything that is drawn, as operators. */
  String operators() {
    leave();
    return under.toString() + over;
  }
}
