package org.leaven.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
  private static Optional<PictureInfo> info(String type, int width, int height) {
    return Optional.of(new PictureInfo("image/" + type, width, height, null));
  }

  private static byte[] pixels(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.asList(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] letters(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] box(String type, byte[]... content) {
    byte[] all = joined(content);
    return joined(number(all.length + 8), letters(type), all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif"})
  void kindAndSizeAreRead(String format) throws IOException {
    assertEquals(info(format, 40, 30), PictureReader.read(pixels(format)));
  }

  @Test
  void sizeOfAWebPIsRead() throws IOException {
    byte[] canvas = {0, 0, 0, 0, 39, 0, 0, 29, 0, 0};
    byte[] chunk = joined(letters("VP8X"), new byte[] {10, 0, 0, 0}, canvas);
    byte[] head = joined(letters("RIFF"), new byte[] {(byte) (chunk.length + 4), 0, 0, 0});
    assertEquals(info("webp", 40, 30), PictureReader.read(joined(head, letters("WEBP"), chunk)));
  }

  @Test
  void sizeOfAnAvifIsRead() throws IOException {
    byte[] none = number(0);
    byte[] type = box("ftyp", letters("avif"), none, letters("avifmif1"));
    byte[] handler = box("hdlr", none, none, letters("pict"), new byte[12], new byte[1]);
    byte[] primary = box("pitm", none, new byte[] {0, 1});
    byte[] size = box("ispe", none, number(40), number(30));
    byte[] use = {0, 0, 0, 1, 0, 1, 1, 1};
    byte[] properties = box("iprp", box("ipco", size), box("ipma", none, use));
    byte[] meta = box("meta", none, handler, primary, properties);
    assertEquals(info("avif", 40, 30), PictureReader.read(joined(type, meta)));
  }

  /** A phone stores what it saw lying, and says that it is to be turned by a quarter. */
  @ParameterizedTest
  @CsvSource({"1, 40, 30", "3, 40, 30", "6, 30, 40", "8, 30, 40"})
  void sidesAreThoseOfTheTurnedPicture(int orientation, int width, int height) throws IOException {
    byte[] entry = {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0};
    byte[] exif =
        joined(letters("Exif\0\0MM"), new byte[] {0, 42, 0, 0, 0, 8, 0, 1}, entry, number(0));
    byte[] segment =
        joined(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)}, exif);
    byte[] plain = pixels("jpg");
    byte[] start = Arrays.copyOf(plain, 2);
    byte[] rest = Arrays.copyOfRange(plain, 2, plain.length);
    assertEquals(info("jpeg", width, height), PictureReader.read(joined(start, segment, rest)));
  }

  @ParameterizedTest
  @CsvSource({
    "width='40' height='30', 40, 30",
    "width='40px' height='29.6', 40, 30",
    "viewBox='0 0 40 30', 40, 30",
    "width='100%' viewBox='-5 -5 40 30', 40, 30",
    "width='4em' height='3em', 300, 150",
  })
  void sizeOfADrawingIsRead(String attributes, int width, int height) throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>";
    PictureInfo info = PictureReader.read(letters("<!-- x -->" + svg)).orElseThrow();
    assertEquals(List.of(width, height), List.of(info.widthPx(), info.heightPx()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "<html><body>text</body></html>", "<svg", "\0\0\0\0", "BM"})
  void whatIsNoPictureHasNoSize(String content) throws IOException {
    assertEquals(Optional.empty(), PictureReader.read(letters(content)));
  }

  @ParameterizedTest
  @CsvSource({"png, 20", "png, 90", "gif, 30", "gif, 90", "jpg, 1"})
  void cutOffPictureIsNoticed(String format, int part) throws IOException {
    byte[] whole = pixels(format);
    byte[] cut = Arrays.copyOf(whole, whole.length * part / 100);
    assertThrows(EOFException.class, () -> PictureReader.read(cut));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image href='https://example.org/a.png'/>",
        "<image xlink:href='//example.org/a.png'/>",
        "<use href='HTTPS://example.org/a.svg#a'/>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<path style='fill:url(https://example.org/a.svg#p)'/>",
        "<path fill='url( \"//example.org/a.svg#p\")'/>",
      })
  void foreignAddressInADrawingIsFound(String content) throws IOException {
    assertFalse(svg(content).foreign().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='https://example.org/'><path/></a>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<path fill='url(#p)'/>",
        "<use href='#a'/>",
      })
  void drawingThatLoadsNothingIsFine(String content) throws IOException {
    assertTrue(svg(content).foreign().isEmpty());
    assertFalse(svg(content).hasScript());
  }

  private static PictureInfo.Drawing svg(String content) throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
            + content
            + "</svg>";
    return PictureReader.read(letters(svg)).map(PictureInfo::drawing).orElseThrow();
  }
}
