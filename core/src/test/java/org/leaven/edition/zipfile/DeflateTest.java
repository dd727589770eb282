package org.leaven.edition.zipfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflateTest {
  private static byte[] inflated(byte[] packed, int size, boolean isRaw) {
    Inflater inflater = new Inflater(isRaw);
    try {
      inflater.setInput(packed);
      byte[] content = new byte[size + 10];
      int length = 0;
      int now = inflater.inflate(content);
      while (now > 0) {
        length += now;
        now = inflater.inflate(content, length, content.length - length);
      }
      assertTrue(inflater.finished());
      return Arrays.copyOf(content, length);
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }

  private static void comesBack(byte[] content) {
    assertArrayEquals(content, inflated(Deflate.raw(content), content.length, true));
    assertArrayEquals(content, inflated(Deflate.zlib(content), content.length, false));
  }

  @Property(tries = 300)
  void whatGoesInComesOut(
      @ForAll @Size(max = 3000) byte[] seed, @ForAll @IntRange(min = 1, max = 30) int times) {
    byte[] content = new byte[seed.length * times];
    for (int i = 0; i < content.length; i++) {
      content[i] = seed[i % seed.length];
    }
    comesBack(content);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 257, 258, 259, 32_767, 32_768, 32_769, 70_000, 300_000})
  void everySizeComesBack(int size) {
    Random random = new Random(size);
    byte[] noise = new byte[size];
    random.nextBytes(noise);
    comesBack(noise);
    comesBack(new byte[size]);
    byte[] words = new byte[size];
    for (int i = 0; i < size; i++) {
      words[i] = (byte) "best worst limit ".charAt(random.nextInt(17));
    }
    comesBack(words);
  }

  @Test
  void aPageShrinksAboutAsMuchAsWithZlib() throws IOException {
    byte[] content = Files.readAllBytes(Path.of("docs/format.md"));
    Deflater zlib = new Deflater(Deflater.BEST_COMPRESSION, true);
    zlib.setInput(content);
    zlib.finish();
    int theirs = zlib.deflate(new byte[content.length]);
    zlib.end();
    int ours = Deflate.raw(content).length;
    assertTrue(ours < theirs * 1.02, ours + " against " + theirs);
  }

  @Test
  void theBytesAreTheSameOnEveryMachine() throws Exception {
    byte[] content =
        "Best for the back. Worst for the back. ".repeat(200).getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Deflate.raw(content));
    assertEquals(
        "58b9ee9d870369bd918fed503bdfc9c7f0899534fcc960eb94d5f1b2054f80ba",
        HexFormat.of().formatHex(hash));
  }

  @Test
  void anArchiveIsReadByOthers() throws IOException {
    byte[] page = "<p>Übung 運動</p>".repeat(50).getBytes(StandardCharsets.UTF_8);
    byte[] archive =
        new ZipWriter().store("mimetype", new byte[] {1}).add("Übung/運動.html", page).finish();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      assertEquals("mimetype", first(in).getName());
      assertArrayEquals(new byte[] {1}, in.readAllBytes());
      assertEquals("Übung/運動.html", first(in).getName());
      assertArrayEquals(page, in.readAllBytes());
      assertEquals(null, in.getNextEntry());
    }
  }

  private static ZipEntry first(ZipInputStream in) throws IOException {
    ZipEntry entry = in.getNextEntry();
    assertTrue(entry != null);
    return Objects.requireNonNull(entry);
  }
}
