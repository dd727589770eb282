package org.leaven.edition.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.leaven.knowledge.VerdictIcon;
import org.leaven.page.frame.ShareCard;
import org.leaven.page.view.VerdictMark;

/** Pictures can be read, say what they should, and are the same bytes everywhere. */
class ShareCardPainterTest {
  private static final ShareCard.Line GOOD =
      new ShareCard.Line(mark("positive"), "Good for the cellar");
  private static final ShareCard CARD =
      new ShareCard("a.png", "Möhre & Čaj", List.of(GOOD), "Vorratskammer");

  private static VerdictMark mark(String polarity) {
    VerdictIcon shape =
        switch (polarity) {
          case "positive" -> VerdictIcon.TICK;
          case "negative" -> VerdictIcon.BAR;
          default -> VerdictIcon.HALF;
        };
    return new VerdictMark("v", "V", polarity, shape.outline() + shape.cut(), 1);
  }

  private static byte[] paint(ShareCard card) {
    return new ShareCardPainter("").paint(card);
  }

  private static BufferedImage image(ShareCard card) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(paint(card)));
  }

  private static ShareCard lines(ShareCard.Line... lines) {
    return new ShareCard("a.png", "Title", List.of(lines), "");
  }

  @Test
  void aPictureHasTheSizeThatPreviewsAskForAndColoursOfTheTheme() throws IOException {
    BufferedImage image = image(CARD);
    assertEquals(ShareCardPainter.WIDTH_PX, image.getWidth());
    assertEquals(ShareCardPainter.HEIGHT_PX, image.getHeight());
    assertEquals(0xFF1F4F6B, image.getRGB(5, 5));
    assertEquals(0xFFFBFAF6, image.getRGB(5, 300));
    assertTrue(count(image, 0xFF1A1D1B) > 5_000, "no letters");
    assertTrue(count(image, 0xFF0A5540) > 500, "no mark");
    assertEquals(0, count(image, 0xFF8A2312));
  }

  private static long count(BufferedImage image, int colour) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).filter(pixel -> pixel == colour).count();
  }

  @Test
  void eachPolarityHasItsMark() throws IOException {
    List<Integer> colours = List.of(0xFF0A5540, 0xFF664400, 0xFF8A2312);
    List<String> polarities = List.of("positive", "neutral", "negative");
    for (int i = 0; i < 3; i++) {
      BufferedImage image = image(lines(new ShareCard.Line(mark(polarities.get(i)), "x")));
      for (int j = 0; j < 3; j++) {
        assertEquals(i == j, count(image, colours.get(j)) > 300, polarities.get(i));
      }
    }
  }

  @Test
  void everyWordCounts() {
    byte[] picture = paint(CARD);
    assertNotEquals(0, Arrays.compare(picture, paint(lines(GOOD))));
    assertEquals(0, Arrays.compare(picture, paint(CARD)));
  }

  @Test
  void aTitleThatIsCutSaysSo() {
    List<byte[]> pictures = new ArrayList<>();
    for (int words = 3; words <= 5; words++) {
      String title = "Donaudampfschifffahrt ".repeat(words).strip();
      pictures.add(paint(new ShareCard("a.png", title, List.of(), "")));
    }
    assertFalse(Arrays.equals(pictures.get(0), pictures.get(1)), "three lines, and more");
    assertArrayEquals(pictures.get(1), pictures.get(2));
  }

  @Test
  void lettersThatAreNotThereAreLeftOutWithAllTheirText() throws IOException {
    BufferedImage none = image(new ShareCard("a.png", "漢字", List.of(), ""));
    assertEquals(0, count(none, 0xFF1A1D1B));
    BufferedImage some = image(new ShareCard("a.png", "漢字", List.of(GOOD), ""));
    assertTrue(count(some, 0xFF1A1D1B) > 1_000);
  }

  @Test
  void aLineThatDoesNotFitIsNotBegun() throws IOException {
    ShareCard.Line line =
        new ShareCard.Line(mark("negative"), "Bad for the cellar, only if ".repeat(12).strip());
    ShareCard two = lines(line, line, line, line);
    assertEquals(0, Arrays.compare(paint(two), paint(lines(line))));
    BufferedImage wide = image(lines(new ShareCard.Line(null, "w".repeat(500))));
    for (int y = 100; y < 600; y++) {
      assertEquals(0xFFFBFAF6, wide.getRGB(1195, y));
    }
  }

  /** The sum was noted on one machine; another machine or another JDK must come to the same. */
  @Test
  void theBytesAreTheSameEverywhere() throws Exception {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(paint(CARD));
    assertEquals("868b667fad4f8288", HexFormat.of().formatHex(sum).substring(0, 16));
  }

  @Test
  void noTwoMarksLookTheSame() {
    Map<String, VerdictIcon> pictures = new HashMap<>();
    for (VerdictIcon shape : VerdictIcon.values()) {
      VerdictMark mark = new VerdictMark("v", "V", "positive", shape.outline() + shape.cut(), 1);
      byte[] picture = paint(lines(new ShareCard.Line(mark, "x")));
      assertNull(pictures.put(Arrays.toString(picture), shape), shape.id());
    }
  }
}
