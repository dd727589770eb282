package org.leaven.edition.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the outlines of glyphs from a TrueType font (the tables {@code cmap}, {@code glyf}, {@code
 * head}, {@code hhea}, {@code hmtx} and {@code loca} of <a
 * href="https://learn.microsoft.com/typography/opentype/spec/">OpenType</a>), without hinting and
 * kerning.
 */
final class GlyphReader {
  private static final int ON_CURVE = 1;
  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEATED = 8;
  private static final int SAME_X = 16;
  private static final int SAME_Y = 32;

  private static final int WIDE_ARGUMENTS = 1;
  private static final int SCALED = 8;
  private static final int MORE_PARTS = 32;
  private static final int SCALED_TWICE = 64;
  private static final int TURNED = 128;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<Integer, VectorPath> outlines = new ConcurrentHashMap<>();
  private final int unitsPerEm;
  private final boolean hasWideOffsets;
  private final int widths;

  private GlyphReader(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    for (int i = 0; i < unsigned(4); i++) {
      int record = 12 + 16 * i;
      byte[] tag = {
        file.get(record), file.get(record + 1), file.get(record + 2), file.get(record + 3)
      };
      tables.put(new String(tag, StandardCharsets.US_ASCII), file.getInt(record + 8));
    }
    unitsPerEm = unsigned(table("head") + 18);
    hasWideOffsets = unsigned(table("head") + 50) == 1;
    widths = unsigned(table("hhea") + 34);
  }

  /** Opens a font that is part of the program. */
  static GlyphReader named(String name) {
    try (InputStream in = GlyphReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the program");
      }
      return new GlyphReader(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int table(String tag) {
    Integer at = tables.get(tag);
    if (at == null) {
      throw new IllegalStateException("a typeface without " + tag);
    }
    return at;
  }

  private int unsigned(int at) {
    return file.getShort(at) & 0xFFFF;
  }

  /** Whether the font has a glyph for each character. */
  boolean canWrite(String text) {
    return text.codePoints().allMatch(character -> glyph(character) != 0);
  }

  /** The index of a character's glyph; 0 for none. */
  private int glyph(int character) {
    int cmap = table("cmap");
    int map = cmap + file.getInt(cmap + 8);
    int segments = unsigned(map + 6) / 2;
    if (character > 0xFFFF || unsigned(map) != 4) {
      return 0;
    }
    for (int i = 0; i < segments; i++) {
      int end = unsigned(map + 14 + 2 * i);
      int start = unsigned(map + 16 + 2 * (segments + i));
      if (character <= end) {
        return character < start ? 0 : glyph(map, segments, i, character);
      }
    }
    return 0;
  }

  private int glyph(int map, int segments, int segment, int character) {
    int delta = unsigned(map + 16 + 2 * (2 * segments + segment));
    int rangeAt = map + 16 + 2 * (3 * segments + segment);
    int range = unsigned(rangeAt);
    if (range == 0) {
      return (character + delta) & 0xFFFF;
    }
    int start = unsigned(map + 16 + 2 * (segments + segment));
    int glyph = unsigned(rangeAt + range + 2 * (character - start));
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }

  /** The width of a text in pixels, for a size of the em in pixels. */
  double width(String text, double emPx) {
    return text.codePoints().mapToDouble(this::advance).sum() * emPx / unitsPerEm;
  }

  private double advance(int character) {
    return unsigned(table("hmtx") + 4 * Math.min(glyph(character), widths - 1));
  }

  double advance(int character, double emPx) {
    return advance(character) * emPx / unitsPerEm;
  }

  /** The outline of a glyph in pixels, its baseline at 0, y downwards. */
  VectorPath letter(int character, double emPx) {
    double scale = emPx / unitsPerEm;
    return outlines.computeIfAbsent(glyph(character), this::outline).placed(scale, -scale, 0, 0);
  }

  private VectorPath outline(int glyph) {
    int loca = table("loca");
    int from = hasWideOffsets ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    int to =
        hasWideOffsets ? file.getInt(loca + 4 * glyph + 4) : 2 * unsigned(loca + 2 * glyph + 2);
    if (from == to) {
      return new VectorPath();
    }
    int at = table("glyf") + from;
    int contours = file.getShort(at);
    return contours < 0 ? composite(at + 10) : simple(at + 10, contours);
  }

  private VectorPath composite(int from) {
    VectorPath whole = new VectorPath();
    int at = from;
    int flags;
    do {
      flags = unsigned(at);
      int glyph = unsigned(at + 2);
      boolean isWide = (flags & WIDE_ARGUMENTS) != 0;
      double byX = isWide ? file.getShort(at + 4) : file.get(at + 4);
      double byY = isWide ? file.getShort(at + 6) : file.get(at + 5);
      at += isWide ? 8 : 6;
      double scaleX = 1;
      double scaleY = 1;
      if ((flags & SCALED) != 0) {
        scaleX = file.getShort(at) / 16384.0;
        scaleY = scaleX;
        at += 2;
      } else if ((flags & SCALED_TWICE) != 0) {
        scaleX = file.getShort(at) / 16384.0;
        scaleY = file.getShort(at + 2) / 16384.0;
        at += 4;
      } else if ((flags & TURNED) != 0) {
        scaleX = file.getShort(at) / 16384.0;
        scaleY = file.getShort(at + 6) / 16384.0;
        at += 8;
      }
      whole.add(outline(glyph).placed(scaleX, scaleY, byX, byY));
    } while ((flags & MORE_PARTS) != 0);
    return whole;
  }

  private VectorPath simple(int from, int contours) {
    int points = unsigned(from + 2 * contours - 2) + 1;
    int at = from + 2 * contours;
    at += 2 + unsigned(at);
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = file.get(at++) & 0xFF;
      if ((flags[i] & REPEATED) != 0) {
        int more = file.get(at++) & 0xFF;
        for (int last = flags[i]; more > 0; more--) {
          flags[++i] = last;
        }
      }
    }
    int[] x = new int[points];
    at = coordinates(at, flags, SHORT_X, SAME_X, x);
    int[] y = new int[points];
    coordinates(at, flags, SHORT_Y, SAME_Y, y);
    VectorPath outline = new VectorPath();
    int start = 0;
    for (int i = 0; i < contours; i++) {
      int end = unsigned(from + 2 * i) + 1;
      contour(outline, new Points(flags, x, y, start, end));
      start = end;
    }
    return outline;
  }

  private int coordinates(int from, int[] flags, int isShort, int isSame, int[] values) {
    int at = from;
    int value = 0;
    for (int i = 0; i < values.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = file.get(at++) & 0xFF;
        value += same ? step : -step;
      } else if (!same) {
        value += file.getShort(at);
        at += 2;
      }
      values[i] = value;
    }
    return at;
  }

  /** The points of one contour; the first follows the last. */
  private static final class Points {
    private final int[] flags;
    private final int[] x;
    private final int[] y;
    private final int start;
    private final int count;

    Points(int[] flags, int[] x, int[] y, int start, int end) {
      this.flags = flags;
      this.x = x;
      this.y = y;
      this.start = start;
      this.count = end - start;
    }

    int count() {
      return count;
    }

    int at(int i) {
      return start + i % count;
    }

    boolean isOn(int i) {
      return (flags[at(i)] & ON_CURVE) != 0;
    }

    double x(int i) {
      return x[at(i)];
    }

    double y(int i) {
      return y[at(i)];
    }
  }

  /** Adds a contour; halfway between two off-curve points is an implied on-curve point. */
  private static void contour(VectorPath outline, Points points) {
    int first = 0;
    while (first < points.count() && !points.isOn(first)) {
      first++;
    }
    if (first == points.count()) {
      return; // no glyph of the built-in fonts has only off-curve points
    }
    outline.moveTo(points.x(first), points.y(first));
    for (int i = first + 1; i <= first + points.count(); i++) {
      if (points.isOn(i)) {
        outline.lineTo(points.x(i), points.y(i));
      } else if (points.isOn(i + 1)) {
        outline.curveTo(points.x(i), points.y(i), points.x(i + 1), points.y(i + 1));
        i++;
      } else {
        outline.curveTo(
            points.x(i),
            points.y(i),
            (points.x(i) + points.x(i + 1)) / 2,
            (points.y(i) + points.y(i + 1)) / 2);
      }
    }
    outline.close();
  }
}
