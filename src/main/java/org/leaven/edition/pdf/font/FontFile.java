package org.leaven.edition.pdf.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A font with TrueType outlines, as <a
 * href="https://learn.microsoft.com/typography/opentype/spec/">OpenType</a> describes it.
 */
public final class FontFile {
  private static final int BOLD_FROM = 600;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final int map;
  private final int widths;

  private FontFile(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    for (int i = 0; i < unsigned(4); i++) {
      int record = 12 + 16 * i;
      String tag = new String(bytes, record, 4, StandardCharsets.US_ASCII);
      tables.put(tag, file.getInt(record + 8));
      lengths.put(tag, file.getInt(record + 12));
    }
    map = bestMap(table("cmap"));
    widths = unsigned(table("hhea") + 34);
    int outlines = table("glyf") + table("loca") + table("hmtx") + table("head") + table("maxp");
    if (outlines < 0) {
      throw new IllegalArgumentException("its tables lie outside of it");
    }
  }

  /**
   * Reads a font.
   *
   * @throws IllegalArgumentException when it is none, or has other outlines
   */
  public static FontFile read(byte[] bytes) {
    try {
      return new FontFile(bytes);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the file is cut short or no font", e);
    }
  }

  private int bestMap(int cmap) {
    int best = 0;
    for (int i = 0; i < unsigned(cmap + 2); i++) {
      int at = cmap + file.getInt(cmap + 8 + 8 * i);
      int format = unsigned(at);
      if (format == 12 || (format == 4 && best == 0)) {
        best = at;
      }
    }
    if (best == 0) {
      throw new IllegalArgumentException("it has no map of Unicode characters");
    }
    return best;
  }

  boolean has(String tag) {
    return tables.containsKey(tag);
  }

  int table(String tag) {
    Integer at = tables.get(tag);
    if (at == null) {
      throw new IllegalArgumentException("it has no table \"" + tag + "\"");
    }
    return at;
  }

  /** A copy of a table. */
  byte[] bytes(String tag) {
    byte[] bytes = new byte[lengths.getOrDefault(tag, 0)];
    file.get(table(tag), bytes);
    return bytes;
  }

  private int unsigned(int at) {
    return file.getShort(at) & 0xFFFF;
  }

  int unitsPerEm() {
    return unsigned(table("head") + 18);
  }

  int ascent() {
    return file.getShort(table("hhea") + 4);
  }

  int descent() {
    return file.getShort(table("hhea") + 6);
  }

  /** The box around all letters: left, bottom, right, top. */
  int[] box() {
    int head = table("head");
    return new int[] {
      file.getShort(head + 36),
      file.getShort(head + 38),
      file.getShort(head + 40),
      file.getShort(head + 42)
    };
  }

  /** Whether it calls itself bold. */
  public boolean isBold() {
    return has("OS/2")
        ? unsigned(table("OS/2") + 4) >= BOLD_FROM
        : (unsigned(table("head") + 44) & 1) != 0;
  }

  /** The number of a character's letter; 0 for none. */
  int glyph(int character) {
    return glyphs.computeIfAbsent(character, this::find);
  }

  private int find(int character) {
    return unsigned(map) == 12 ? findWide(character) : findNarrow(character);
  }

  private int findWide(int character) {
    int groups = file.getInt(map + 12);
    for (int i = 0; i < groups; i++) {
      int group = map + 16 + 12 * i;
      if (character <= file.getInt(group + 4)) {
        int start = file.getInt(group);
        return character < start ? 0 : file.getInt(group + 8) + character - start;
      }
    }
    return 0;
  }

  private int findNarrow(int character) {
    int segments = unsigned(map + 6) / 2;
    for (int i = 0; i < segments && character <= 0xFFFF; i++) {
      if (character <= unsigned(map + 14 + 2 * i)) {
        int start = unsigned(map + 16 + 2 * (segments + i));
        return character < start ? 0 : inSegment(segments, i, character - start, character);
      }
    }
    return 0;
  }

  private int inSegment(int segments, int segment, int offset, int character) {
    int delta = unsigned(map + 16 + 2 * (2 * segments + segment));
    int rangeAt = map + 16 + 2 * (3 * segments + segment);
    int range = unsigned(rangeAt);
    if (range == 0) {
      return (character + delta) & 0xFFFF;
    }
    int glyph = unsigned(rangeAt + range + 2 * offset);
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }

  /** How far a letter goes on, in units of the font. */
  int advance(int glyph) {
    return unsigned(table("hmtx") + 4 * Math.min(glyph, widths - 1));
  }

  /** The space before a letter's outline, in units of the font. */
  int bearing(int glyph) {
    int at =
        glyph < widths
            ? table("hmtx") + 4 * glyph + 2
            : table("hmtx") + 4 * widths + 2 * (glyph - widths);
    return file.getShort(at);
  }

  /** The outline of a letter as it stands in the font; empty for a blank. */
  byte[] outline(int glyph) {
    boolean isWide = unsigned(table("head") + 50) == 1;
    int loca = table("loca");
    int from = isWide ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    int to = isWide ? file.getInt(loca + 4 * glyph + 4) : 2 * unsigned(loca + 2 * glyph + 2);
    byte[] outline = new byte[to - from];
    file.get(table("glyf") + from, outline);
    return outline;
  }
}
