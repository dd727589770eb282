package org.leaven.edition.pdf.flow;

import org.jspecify.annotations.Nullable;
import org.leaven.edition.pdf.file.Tag;

/**
 * A part of a paragraph that looks and leads the same.
 *
 * @param text {@link #MARK} alone where a mark stands
 * @param tag what it belongs to; none for what is for the eye alone
 * @param target where it leads; nowhere for most
 * @param said what copies and screen readers get instead of the text; empty for most
 */
public record Piece(
    String text,
    Look look,
    @Nullable Tag tag,
    @Nullable Target target,
    @Nullable Mark mark,
    String said) {
  public static final String MARK = "\uFFFC";

  /** A piece that says what it shows. */
  public Piece(
      String text, Look look, @Nullable Tag tag, @Nullable Target target, @Nullable Mark mark) {
    this(text, look, tag, target, mark, "");
  }

  /**
   * Where a piece leads.
   *
   * @param name of a place in the document, or an address
   */
  public record Target(Tag tag, String name, boolean isOutside, String description) {}

  /**
   * A small drawing in a line of text.
   *
   * @param path operators of a path in a square of 20 by 20, y upwards from the lower edge
   */
  public record Mark(String path, int color) {}

  /** Text that leads nowhere. */
  public static Piece of(String text, Look look, @Nullable Tag tag) {
    return new Piece(text, look, tag, null, null);
  }
}
