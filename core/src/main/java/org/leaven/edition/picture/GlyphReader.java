package org.leaven.edition.picture;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.leaven.source.ProgramFile;

/**
 * Reads the outlines of glyphs from a TrueType font with FontBox, without hinting and kerning.
 * Thread-safe.
 */
final class GlyphReader {
  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final int unitsPerEm;
  private final Map<Integer, VectorPath> outlines = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> advances = new ConcurrentHashMap<>();

  private GlyphReader(byte[] bytes) throws IOException {
    font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
    glyphs = font.getUnicodeCmapLookup();
    unitsPerEm = font.getUnitsPerEm();
  }

  /** Opens a font that is part of the program. */
  static GlyphReader named(String name) {
    try {
      return new GlyphReader(ProgramFile.bytes(GlyphReader.class, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the font has a glyph for each character. */
  boolean canWrite(String text) {
    return text.codePoints().allMatch(character -> glyphs.getGlyphId(character) != 0);
  }

  /** The width of a text in pixels, for a size of the em in pixels. */
  double width(String text, double emPx) {
    return text.codePoints().mapToDouble(character -> advance(character, emPx)).sum();
  }

  double advance(int character, double emPx) {
    return advances.computeIfAbsent(character, this::readAdvance) * emPx / unitsPerEm;
  }

  private synchronized int readAdvance(int character) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(character));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outline of a glyph in pixels, its baseline at 0, y downwards. */
  VectorPath letter(int character, double emPx) {
    double scale = emPx / unitsPerEm;
    return outlines.computeIfAbsent(character, this::readOutline).placed(scale, -scale, 0, 0);
  }

  private synchronized VectorPath readOutline(int character) {
    VectorPath outline = new VectorPath();
    try {
      GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(character));
      if (glyph == null) {
        return outline;
      }
      float[] to = new float[6];
      for (PathIterator at = glyph.getPath().getPathIterator(null); !at.isDone(); at.next()) {
        switch (at.currentSegment(to)) {
          case PathIterator.SEG_MOVETO -> outline.moveTo(to[0], to[1]);
          case PathIterator.SEG_LINETO -> outline.lineTo(to[0], to[1]);
          case PathIterator.SEG_QUADTO -> outline.curveTo(to[0], to[1], to[2], to[3]);
          default -> outline.close();
        }
      }
      return outline;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
