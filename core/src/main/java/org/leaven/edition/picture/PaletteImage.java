package org.leaven.edition.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.leaven.edition.zipfile.Deflate;

/**
 * An image of sixteen colours: a background, and five colours in three steps of coverage each.
 * Written as <a href="https://www.w3.org/TR/png-3/">PNG</a> with four bits for each pixel.
 */
final class PaletteImage {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private final int width;
  private final int height;
  private final byte[] pixels;
  private final int[] palette = new int[16];

  /**
   * Creates an empty image.
   *
   * @param paper the background colour as {@code 0xRRGGBB}
   * @param inks at most five colours
   */
  PaletteImage(int width, int height, int paper, int... inks) {
    this.width = width;
    this.height = height;
    pixels = new byte[width * height];
    palette[0] = paper;
    for (int ink = 0; ink < inks.length; ink++) {
      for (int step = 1; step <= CoverageMask.FULL; step++) {
        palette[ink * CoverageMask.FULL + step] = mixed(paper, inks[ink], step);
      }
    }
  }

  private static int mixed(int paper, int ink, int step) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = (paper >> shift) & 0xFF;
      int to = (ink >> shift) & 0xFF;
      mixed |= (from + (to - from) * step / CoverageMask.FULL) << shift;
    }
    return mixed;
  }

  void fill(VectorPath outline, int ink) {
    paint(CoverageMask.of(outline), 0, 0, ink);
  }

  /** Paints an outline in the background colour. */
  void erase(VectorPath outline) {
    paint(CoverageMask.of(outline), 0, 0, -1);
  }

  /** Paints a mask with an offset; fully covered pixels replace any other colour. */
  void paint(CoverageMask mask, int byX, int byY, int ink) {
    for (int row = 0; row < mask.height(); row++) {
      int y = mask.top() + byY + row;
      for (int column = 0; column < mask.width() && y >= 0 && y < height; column++) {
        int x = mask.left() + byX + column;
        int step = mask.step(row, column);
        if (step > 0 && x >= 0 && x < width) {
          print(y * width + x, step, ink);
        }
      }
    }
  }

  private void print(int at, int step, int ink) {
    if (ink < 0) {
      int left = step == CoverageMask.FULL ? 0 : Math.max(0, pixels[at] - step);
      boolean sameInk = (left - 1) / CoverageMask.FULL == (pixels[at] - 1) / CoverageMask.FULL;
      pixels[at] = (byte) (left > 0 && sameInk ? left : 0);
    } else {
      pixels[at] = (byte) Math.max(pixels[at], ink * CoverageMask.FULL + step);
    }
  }

  /** Fills a rectangle. */
  void bar(int top, int bottom, int ink) {
    Arrays.fill(
        pixels, top * width, bottom * width, (byte) (ink * CoverageMask.FULL + CoverageMask.FULL));
  }

  byte[] png() {
    int rowBytes = width / 2 + 1;
    byte[] rows = new byte[rowBytes * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x += 2) {
        int at = y * width + x;
        rows[y * rowBytes + 1 + x / 2] = (byte) (pixels[at] << 4 | pixels[at + 1]);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(png, "IHDR", head.put(new byte[] {4, 3, 0, 0, 0}).array());
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
    for (int colour : palette) {
      colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    chunk(png, "PLTE", colours.array());
    chunk(png, "IDAT", Deflate.zlib(rows));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
