package org.leaven.edition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.pipeline.output.OutputException;
import org.leaven.tree.Trees;

class EditionsTest {
  private static final Path GOUT = Path.of("core/src/test/kb/foods-for-gout");
  private static final Set<Edition> ALL = Edition.meant(Set.of(Edition.ALL));

  @TempDir private Path folder;

  private static BuildReport build(Path source, Path output, Collection<Edition> editions)
      throws IOException {
    return new Build(new BuildOptions(source, "", null, Set.copyOf(editions), "r1")).run(output);
  }

  @Test
  void allEditionsAreTheSameInAnotherFolderZoneAndLanguage() throws IOException {
    build(GOUT, folder.resolve("one/site"), ALL);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Path copy = Trees.copy(GOUT, folder.resolve("Übung 運動"));
      build(copy, folder.resolve("ein anderer Ort/site"), ALL);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (String part : List.of("site", "editions")) {
      Map<String, String> first = new TreeMap<>(Trees.checksums(folder.resolve("one/" + part)));
      Map<String, String> other = Trees.checksums(folder.resolve("ein anderer Ort/" + part));
      assertEquals(first.keySet(), other.keySet());
      first.entrySet().removeAll(other.entrySet());
      assertEquals(Set.of(), first.keySet());
    }
  }

  @Test
  void theZipHoldsTheSiteAsItIs() throws IOException {
    build(GOUT, folder.resolve("site"), Set.of(Edition.SITE, Edition.ZIP));
    List<String> files =
        Trees.files(folder.resolve("site"), "").stream()
            .filter(file -> !file.equals(".leaven"))
            .toList();
    try (ZipFile zip = new ZipFile(folder.resolve("editions/foods-for-gout.zip").toFile())) {
      assertEquals(files, zip.stream().map(ZipEntry::getName).toList());
      for (String file : files) {
        byte[] packed = zip.getInputStream(zip.getEntry(file)).readAllBytes();
        assertArrayEquals(Files.readAllBytes(folder.resolve("site").resolve(file)), packed);
      }
    }
  }

  @Test
  void checksumsAndManifestNameEveryFile() throws IOException {
    build(GOUT, folder.resolve("site"), ALL);
    Path editions = folder.resolve("editions");
    TreeMap<String, String> sums = new TreeMap<>();
    for (String line : Files.readAllLines(editions.resolve("SHA256SUMS"))) {
      sums.put(line.substring(66), line.substring(0, 64));
    }
    TreeMap<String, String> there = new TreeMap<>(Trees.checksums(editions));
    there.keySet().removeAll(Set.of(".leaven", "SHA256SUMS"));
    assertEquals(there, sums);
    String manifest = Files.readString(editions.resolve("manifest.json"));
    assertTrue(manifest.contains("\"revision\": \"r1\""), manifest);
    for (String file : Trees.files(folder.resolve("site"), ".html")) {
      assertTrue(manifest.contains("\"file\": \"" + file + "\""), file);
    }
  }

  @Test
  void withoutTheSiteOnlyTheOthersAreWritten() throws IOException {
    build(GOUT, folder.resolve("site"), Set.of(Edition.ZIP));
    assertFalse(Files.exists(folder.resolve("site")));
    assertEquals(
        List.of(".leaven", "SHA256SUMS", "foods-for-gout.zip", "manifest.json"),
        Trees.files(folder.resolve("editions"), ""));
  }

  @Test
  void aBuildOfTheSiteAloneLeavesTheOthersAlone() throws IOException {
    build(GOUT, folder.resolve("site"), Set.of(Edition.SITE, Edition.ZIP));
    TreeMap<String, String> before = new TreeMap<>(Trees.checksums(folder.resolve("editions")));
    build(GOUT, folder.resolve("site"), Set.of(Edition.SITE));
    assertEquals(before, Trees.checksums(folder.resolve("editions")));
  }

  @Test
  void aDrawingWithScriptsIsInNoOtherEdition() throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), OddKnowledgeBase.ACCENTS, 1);
    Path content = source.resolve("content");
    String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">%s</svg>";
    Files.writeString(content.resolve("runs.svg"), drawing.formatted("<script>boo()</script>"));
    Files.writeString(content.resolve("still.svg"), drawing.formatted("<title>Hush</title>"));
    Files.writeString(
        content.resolve("a.md"),
        "type=page\nstatus=published\n~~~~~~\n![Loud one](runs.svg) ![Calm one](still.svg)\n");
    build(source, folder.resolve("out/site"), Set.of(Edition.SITE, Edition.EPUB, Edition.SINGLE));
    String single = Files.readString(folder.resolve("out/editions/odd.html"));
    assertTrue(single.contains("Loud one"));
    assertFalse(single.contains("runs.svg") || single.contains("alt=\"Loud one\""));
    try (ZipFile epub = new ZipFile(folder.resolve("out/editions/odd.epub").toFile())) {
      List<String> names = epub.stream().map(ZipEntry::getName).toList();
      assertTrue(names.stream().anyMatch(name -> name.endsWith("still.svg")), names.toString());
      assertFalse(names.stream().anyMatch(name -> name.endsWith("runs.svg")), names.toString());
    }
  }

  @Test
  void aProblemLeavesEveryEditionAsItWas() throws IOException {
    Path copy = Trees.copy(GOUT, folder.resolve("source"));
    build(copy, folder.resolve("out/site"), ALL);
    TreeMap<String, String> before = new TreeMap<>(Trees.checksums(folder.resolve("out")));
    Files.writeString(
        copy.resolve("content/kb.yaml"), "\nunknown-key: 1\n", StandardOpenOption.APPEND);
    assertFalse(build(copy, folder.resolve("out/site"), ALL).isGood());
    assertEquals(before, Trees.checksums(folder.resolve("out")));
  }

  @Test
  void aFolderOfEditionsThatIsNotOursIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("editions"));
    Files.writeString(folder.resolve("editions/thesis.txt"), "years of work");
    assertThrows(OutputException.class, () -> build(GOUT, folder.resolve("site"), ALL));
    assertFalse(Files.exists(folder.resolve("site")));
    assertEquals("years of work", Files.readString(folder.resolve("editions/thesis.txt")));
  }

  @Test
  void theSiteCannotLieWhereTheEditionsGo() {
    assertThrows(OutputException.class, () -> build(GOUT, folder.resolve("editions"), ALL));
  }

  @Test
  void aPlainSiteHasNoOtherEdition() throws IOException {
    Files.createDirectories(folder.resolve("plain/content"));
    Path output = folder.resolve("site");
    EnumSet<Edition> zip = EnumSet.of(Edition.ZIP);
    assertThrows(OutputException.class, () -> build(folder.resolve("plain"), output, zip));
  }
}
