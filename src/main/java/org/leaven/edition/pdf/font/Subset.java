package org.leaven.edition.pdf.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a font with some of another's letters. */
final class Subset {
  private static final int WIDE_ARGUMENTS = 1;
  private static final int SCALED = 8;
  private static final int MORE_PARTS = 32;
  private static final int SCALED_TWICE = 64;
  private static final int TURNED = 128;

  private final FontFile font;
  private final List<Integer> glyphs;
  private final Map<Integer, Integer> numbers = new HashMap<>();

  Subset(FontFile font, List<Integer> glyphs) {
    this.font = font;
    this.glyphs = new ArrayList<>(glyphs);
  }

  byte[] write() {
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) { // parts of letters are put at the end
      offsets.add(outlines.size());
      byte[] outline = outline(glyphs.get(i));
      outlines.writeBytes(outline);
      outlines.writeBytes(new byte[-outline.length & 3]);
    }
    offsets.add(outlines.size());
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("glyf", outlines.toByteArray());
    tables.put("loca", loca(offsets));
    tables.put("hmtx", hmtx());
    tables.put("head", patched("head", 50, 1));
    tables.put("hhea", patched("hhea", 34, glyphs.size()));
    tables.put("maxp", patched("maxp", 4, glyphs.size()));
    for (String hints : List.of("cvt ", "fpgm", "prep")) {
      if (font.has(hints)) {
        tables.put(hints, font.bytes(hints));
      }
    }
    return file(tables);
  }

  private byte[] outline(int glyph) {
    byte[] outline = font.outline(glyph);
    if (outline.length == 0 || outline[0] >= 0) {
      return outline;
    }
    ByteBuffer parts = ByteBuffer.wrap(outline);
    int at = 10;
    int flags;
    do {
      flags = parts.getShort(at);
      int part = parts.getShort(at + 2) & 0xFFFF;
      parts.putShort(at + 2, (short) number(part));
      at += (flags & WIDE_ARGUMENTS) != 0 ? 8 : 6;
      at += (flags & SCALED) != 0 ? 2 : (flags & SCALED_TWICE) != 0 ? 4 : 0;
      at += (flags & TURNED) != 0 ? 8 : 0;
    } while ((flags & MORE_PARTS) != 0);
    return outline;
  }

  private int number(int part) {
    return numbers.computeIfAbsent(
        part,
        each -> {
          glyphs.add(each);
          return glyphs.size() - 1;
        });
  }

  private static byte[] loca(List<Integer> offsets) {
    ByteBuffer loca = ByteBuffer.allocate(4 * offsets.size());
    offsets.forEach(loca::putInt);
    return loca.array();
  }

  private byte[] hmtx() {
    ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphs.size());
    for (int glyph : glyphs) {
      hmtx.putShort((short) font.advance(glyph)).putShort((short) font.bearing(glyph));
    }
    return hmtx.array();
  }

  private byte[] patched(String tag, int at, int value) {
    byte[] table = font.bytes(tag);
    ByteBuffer.wrap(table).putShort(at, (short) value);
    return table;
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(12 + 16 * count);
    head.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
    head.putShort((short) Integer.numberOfTrailingZeros(power));
    head.putShort((short) (16 * (count - power)));
    tables.forEach(
        (tag, table) -> {
          byte[] padded = java.util.Arrays.copyOf(table, (table.length + 3) & ~3);
          head.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(sum(padded));
          head.putInt(head.capacity() + body.size()).putInt(table.length);
          body.writeBytes(padded);
        });
    byte[] file = java.util.Arrays.copyOf(head.array(), head.capacity() + body.size());
    System.arraycopy(body.toByteArray(), 0, file, head.capacity(), body.size());
    return file;
  }

  private static int sum(byte[] padded) {
    int sum = 0;
    ByteBuffer words = ByteBuffer.wrap(padded);
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }
}
