package org.leaven.edition.pdf.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A picture for a document: JPEG as it is, everything else that Java reads as plain pixels. */
public final class Picture {
  private static final int OPAQUE = 255;

  private final int width;
  private final int height;
  private final String entries;
  private final boolean isPacked;
  private final byte[] bytes;
  private final byte @Nullable [] mask;

  private Picture(
      int width,
      int height,
      String entries,
      boolean isPacked,
      byte[] bytes,
      byte @Nullable [] mask) {
    this.width = width;
    this.height = height;
    this.entries = entries;
    this.isPacked = isPacked;
    this.bytes = bytes;
    this.mask = mask;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** Reads a picture; nothing when its format is unknown. */
  public static Optional<Picture> read(byte[] file) throws IOException {
    boolean isJpeg = file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
    Optional<Picture> jpeg = isJpeg ? jpeg(file) : Optional.empty();
    if (jpeg.isPresent()) {
      return jpeg;
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    return image == null ? Optional.empty() : Optional.of(pixels(image));
  }

  /** Finds the frame's header among the segments of a JPEG file. */
  private static Optional<Picture> jpeg(byte[] file) {
    ByteBuffer data = ByteBuffer.wrap(file);
    int at = 2;
    while (at + 9 < file.length && (file[at] & 0xFF) == 0xFF) {
      int marker = file[at + 1] & 0xFF;
      boolean isFrame = marker >= 0xC0 && marker <= 0xC2;
      if (isFrame) {
        int channels = file[at + 9];
        String space = channels == 1 ? "/DeviceGray" : "/DeviceRGB";
        int height = data.getShort(at + 5) & 0xFFFF;
        int width = data.getShort(at + 7) & 0xFFFF;
        String entries = "/BitsPerComponent 8/ColorSpace" + space + "/Filter/DCTDecode";
        return channels == 1 || channels == 3
            ? Optional.of(new Picture(width, height, entries, true, file, null))
            : Optional.empty();
      }
      at += 2 + (data.getShort(at + 2) & 0xFFFF);
    }
    return Optional.empty();
  }

  private static Picture pixels(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] colors = new byte[3 * width * height];
    byte[] mask = new byte[width * height];
    boolean isOpaque = true;
    for (int i = 0; i < mask.length; i++) {
      int argb = image.getRGB(i % width, i / width);
      colors[3 * i] = (byte) (argb >> 16);
      colors[3 * i + 1] = (byte) (argb >> 8);
      colors[3 * i + 2] = (byte) argb;
      mask[i] = (byte) (argb >> 24);
      isOpaque &= argb >>> 24 == OPAQUE;
    }
    String entries = "/BitsPerComponent 8/ColorSpace/DeviceRGB";
    return new Picture(width, height, entries, false, colors, isOpaque ? null : mask);
  }

  /** Gives the number of the picture's object. */
  int write(PdfFile file) {
    String size = "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height;
    if (isPacked) {
      return file.packed(size + entries, bytes);
    }
    String alpha = "";
    if (mask != null) {
      String gray = size + "/BitsPerComponent 8/ColorSpace/DeviceGray";
      alpha = "/SMask " + PdfFile.ref(file.stream(gray, mask));
    }
    return file.stream(size + entries + alpha, bytes);
  }
}
