package org.leaven.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;

class SourceTreeReaderTest {
  @TempDir private Path root;

  private void write(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void link(String path, Path target) throws IOException {
    Path link = root.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
  }

  private List<String> problems() {
    return SourceTreeReader.read(root).problems().stream().map(Problem::toString).toList();
  }

  private static List<String> paths(List<SourceFile> files) {
    return files.stream().map(SourceFile::path).toList();
  }

  @Test
  void filesAreSortedByPathAndByWhatTheyAre() throws IOException {
    write("content/b/x.yml", "b");
    write("content/b.yaml", "");
    write("content/A.json", "");
    write("content/b-c.YAML", "");
    write("content/page.md", "");
    write("content/a/page.html", "");
    write("content/a/old.html", "");
    write("content/picture.png", new byte[] {(byte) 0xff});
    write("content/yaml", new byte[] {(byte) 0xff});
    SourceTree tree = SourceTreeReader.read(root).value();
    assertEquals(
        List.of("content/A.json", "content/b-c.YAML", "content/b.yaml", "content/b/x.yml"),
        paths(tree.data()));
    assertEquals(
        List.of("content/a/old.html", "content/a/page.html", "content/page.md"),
        paths(tree.pages()));
    assertEquals(List.of(), problems());
  }

  @Test
  void hiddenAndIgnoredFoldersArePassedOver() throws IOException {
    write("content/.git/x.yaml", "");
    write("content/.x.yaml", "");
    write("content/drafts/.jbakeignore", "");
    write("content/drafts/deep/x.yaml", "");
    write("content/x.yaml", "");
    assertEquals(List.of("content/x.yaml"), paths(SourceTreeReader.read(root).value().data()));
    assertEquals(List.of(), problems());
  }

  @Test
  void aMissingContentFolderIsAProblem() {
    assertEquals(
        List.of(
            "content:1:1: error [unreadable]: there is no folder \"content\"; create it, or name the"
                + " folder that holds it with --source"),
        problems());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Ein Stück Käse, 7, FC, CP1252",
    "windows-1251, Щука и карп, 1, D9, CP1251",
    "windows-31j, アイロンは不燃, 1, 83, MS932",
    "EUC-JP, アイロンは不燃, 1, A5, EUC-JP",
  })
  void anotherEncodingIsGuessed(String charset, String text, int column, String bad, String name)
      throws IOException {
    write("content/x.yaml", text.getBytes(Charset.forName(charset)));
    assertEquals(
        List.of(
            String.format(
                "content/x.yaml:1:%d: error [not-utf-8]: the byte 0x%s here is not UTF-8; save the"
                    + " file as UTF-8; it looks like %s: \"iconv -f %3$s -t UTF-8\"",
                column, bad, name)),
        problems());
  }

  @Test
  void theFirstBadByteIsFound() throws IOException {
    write(
        "content/x.yaml",
        new byte[] {'a', '\r', '\n', (byte) 0xc3, (byte) 0xa9, 'b', (byte) 0xe9, 'c'});
    write("content/cut.md", new byte[] {'a', (byte) 0xe2, (byte) 0x82});
    write("content/wide.yaml", "a: b\n".getBytes(StandardCharsets.UTF_16));
    assertEquals(
        List.of(
            "content/cut.md:1:2: error [not-utf-8]: the byte 0xE2 here is not UTF-8; save the file as"
                + " UTF-8",
            "content/wide.yaml:1:1: error [not-utf-8]: this file is UTF-16, not UTF-8; save it"
                + " as UTF-8",
            "content/x.yaml:2:3: error [not-utf-8]: the byte 0xE9 here is not UTF-8; save the file as"
                + " UTF-8"),
        problems());
    SourceTree tree = SourceTreeReader.read(root).value();
    assertEquals(List.of(), tree.data());
    assertEquals(
        List.of("content/cut.md", "content/wide.yaml", "content/x.yaml"), paths(tree.unread()));
  }

  @Test
  void sixteenBitTextsAreKnownByTheirMarkOrTheirZeros() throws IOException {
    write("content/a.yaml", "name".getBytes(StandardCharsets.UTF_16LE));
    write("content/b.yaml", "name".getBytes(StandardCharsets.UTF_16BE));
    write("content/c.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0});
    write("content/d.yaml", new byte[] {(byte) 0xfe, (byte) 0xff, 0, 'a'});
    write("content/e.yaml", new byte[] {'a', 0, 'b', 'c'});
    write("content/f.yaml", new byte[] {0, 'a', 'b', 'c'});
    write("content/g.yaml", new byte[] {'a', 0, 0, 0});
    write("content/h.yaml", new byte[] {0, 0, 0, 'a'});
    assertEquals(
        List.of("a", "b", "c", "d"),
        problems().stream()
            .filter(problem -> problem.contains("UTF-16"))
            .map(problem -> problem.substring("content/".length(), "content/".length() + 1))
            .toList());
  }

  @Test
  void theEndingIsThatOfTheFileNotOfItsFolder() throws IOException {
    write("content/v1.yaml/README", "no entry");
    write("content/v1.yaml/a.b.YAML", "name: A");
    SourceTree tree = SourceTreeReader.read(root).value();
    assertEquals(List.of("content/v1.yaml/a.b.YAML"), paths(tree.data()));
  }

  @Test
  void columnsOfBadBytesCountCodeUnits() throws IOException {
    byte[] clef = "𝄞".getBytes(StandardCharsets.UTF_8);
    write("content/x.md", new byte[] {clef[0], clef[1], clef[2], clef[3], (byte) 0xff});
    assertTrue(problems().get(0).startsWith("content/x.md:1:3: "));
  }

  @Test
  void aByteOrderMarkIsReportedAndLeftOut() throws IOException {
    write("content/x.yaml", "\uFEFFa: b");
    assertEquals(
        List.of(
            "content/x.yaml:1:1: error [byte-order-mark]: this file begins with a byte-order mark;"
                + " save it as UTF-8 without one"),
        problems());
    assertEquals("a: b", SourceTreeReader.read(root).value().data().get(0).text());
  }

  @Test
  void eightMebibytesAreTheMost() throws IOException {
    write("content/fits.yaml", new byte[TextReader.MAX_BYTES]);
    write("content/page.md", new byte[TextReader.MAX_BYTES + 1]);
    write("content/x.yaml", new byte[TextReader.MAX_BYTES + 1]);
    assertEquals(
        List.of(
            "content/page.md:1:1: error [file-too-large]: this file is larger than 8 MiB; split it"
                + " into parts",
            "content/x.yaml:1:1: error [file-too-large]: this file is larger than 8 MiB; split it"
                + " into parts"),
        problems());
  }

  @Test
  void linksMayNotLeaveTheFolderNorLoop() throws IOException {
    write("content/real/x.yaml", "x");
    write("elsewhere/secret.yaml", "y");
    link("content/a.yaml", Path.of("real", "x.yaml"));
    link("content/b", Path.of("real"));
    link("content/c.yaml", Path.of("..", "elsewhere", "secret.yaml"));
    link("content/d", root.resolve("elsewhere"));
    link("content/e.yaml", Path.of("nowhere.yaml"));
    link("content/real/f", Path.of(".."));
    link("content/g.png", Path.of("..", "elsewhere", "secret.yaml"));
    String cure = "; put the file itself here, or remove the link";
    String out = ":1:1: error [symbolic-link]: this symbolic link leads out of the content folder";
    String back =
        ":1:1: error [symbolic-link]: this symbolic link leads back to a folder that holds it";
    assertEquals(
        List.of(
            "content/b/f" + back + cure,
            "content/c.yaml" + out + cure,
            "content/d" + out + cure,
            "content/e.yaml:1:1: error [symbolic-link]: this symbolic link leads nowhere" + cure,
            "content/g.png" + out + cure,
            "content/real/f" + back + cure),
        problems());
    assertEquals(
        List.of("content/a.yaml", "content/b/x.yaml", "content/real/x.yaml"),
        paths(SourceTreeReader.read(root).value().data()));
  }

  @Test
  void manyFilesComeInTheSameOrderEachTime() throws IOException {
    for (int i = 0; i < 300; i++) {
      write("content/" + (i * 7919 % 300) + ".yaml", "id: " + i);
    }
    Checked<SourceTree> first = SourceTreeReader.read(root);
    assertEquals(300, first.value().data().size());
    assertEquals(first, SourceTreeReader.read(root));
  }
}
