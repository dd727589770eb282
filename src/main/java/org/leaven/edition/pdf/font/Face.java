package org.leaven.edition.pdf.font;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A font as one document uses it; numbers its letters in the order in which they come. */
public final class Face {
  private final String name;
  private final FontFile font;
  private final List<Integer> used = new ArrayList<>(List.of(0));
  private final List<String> texts = new ArrayList<>(List.of("\uFFFD"));
  private final Map<Integer, Integer> numbers = new HashMap<>();

  /**
   * A face.
   *
   * @param name letters and digits
   */
  public Face(String name, FontFile font) {
    this.name = name;
    this.font = font;
  }

  public String name() {
    return name;
  }

  FontFile font() {
    return font;
  }

  public boolean isBold() {
    return font.isBold();
  }

  boolean has(int character) {
    return font.glyph(character) != 0;
  }

  /** How wide a character is when an em has so many points. */
  public double advance(int character, double size) {
    return font.advance(font.glyph(character)) * size / font.unitsPerEm();
  }

  /** From the baseline up, for an em of so many points. */
  public double ascent(double size) {
    return font.ascent() * size / font.unitsPerEm();
  }

  /** From the baseline down, for an em of so many points. */
  public double descent(double size) {
    return -font.descent() * size / font.unitsPerEm();
  }

  /** The number that a character has in this document. */
  public int number(int character) {
    return numbers.computeIfAbsent(
        character,
        each -> {
          used.add(font.glyph(each));
          texts.add(Arabic.plain(each));
          return used.size() - 1;
        });
  }

  /** Whether the document uses it. */
  public boolean isUsed() {
    return used.size() > 1;
  }

  /** Letters of the font by their numbers in the document. */
  List<Integer> used() {
    return Collections.unmodifiableList(used);
  }

  /** What each letter says, by its number. */
  public List<String> texts() {
    return Collections.unmodifiableList(texts);
  }

  /** Widths in thousandths of an em, by number. */
  public List<Integer> widths() {
    return used.stream().map(glyph -> thousandths(font.advance(glyph))).toList();
  }

  private int thousandths(int units) {
    return Math.round(units * 1000f / font.unitsPerEm());
  }

  public int ascent() {
    return thousandths(font.ascent());
  }

  public int descent() {
    return thousandths(font.descent());
  }

  /** The box around all letters, in thousandths of an em. */
  public List<Integer> box() {
    int[] box = font.box();
    return List.of(
        thousandths(box[0]), thousandths(box[1]), thousandths(box[2]), thousandths(box[3]));
  }

  /** A font file with the letters that were used, by their numbers. */
  public byte[] file() {
    return new Subset(font, used).write();
  }
}
