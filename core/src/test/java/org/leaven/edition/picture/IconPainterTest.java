package org.leaven.edition.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Icons have their size and colours, and are the same bytes everywhere. */
class IconPainterTest {
  private static final int WHITE = 0xFFFFFFFF;

  private static BufferedImage image(int sizePx, String accent, boolean isCut) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(IconPainter.paint(sizePx, accent, isCut)));
  }

  @Test
  void anIconIsSquareAndOfTheAccent() throws IOException {
    BufferedImage image = image(192, "#1f4f6b", false);
    assertEquals(192, image.getWidth());
    assertEquals(192, image.getHeight());
    assertEquals(0xFF1F4F6B, image.getRGB(0, 0));
    assertEquals(WHITE, image.getRGB(6 * 22, 6 * 12), "the upper line");
    assertEquals(WHITE, image.getRGB(6 * 10, 6 * 23), "the lower line");
    assertEquals(0xFF1F4F6B, image.getRGB(6 * 16, 6 * 23), "between the lines");
  }

  @Test
  void onABrightAccentTheLinesAreDark() throws IOException {
    assertEquals(0xFF1A1D1B, image(192, "#fd0", false).getRGB(6 * 22, 6 * 12));
  }

  @Test
  void whatMayBeCutOffIsEmpty() throws IOException {
    BufferedImage image = image(512, "#1f4f6b", true);
    double safe = 512 * 0.4;
    for (int y = 0; y < 512; y++) {
      for (int x = 0; x < 512; x++) {
        boolean isSafe = Math.hypot(x + 0.5 - 256, y + 0.5 - 256) <= safe;
        assertTrue(isSafe || image.getRGB(x, y) == 0xFF1F4F6B, x + " " + y);
      }
    }
  }

  /** The sum was noted on one machine; another machine or another JDK must come to the same. */
  @Test
  void theBytesAreTheSameEverywhere() throws Exception {
    byte[] icon = IconPainter.paint(192, "#1f4f6b", false);
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(icon);
    assertEquals("a160b4702fad56c1", HexFormat.of().formatHex(sum).substring(0, 16));
  }
}
