package org.leaven.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/** Every kind of damage is named in every edition but the PDF, and without damage nothing is. */
class VerificationTest extends DamageTests {
  @Override
  List<String> editions() {
    return List.of("site", "zip", "pages", "single", "epub");
  }

  /** A picture of other content behind the same address and the same words. */
  @TestFactory
  Stream<DynamicTest> anotherPictureIsNamed() {
    return Stream.of("site", "zip", "epub", "single", "pages")
        .map(edition -> DynamicTest.dynamicTest(edition, () -> isOtherPictureNamed(edition)));
  }

  private void isOtherPictureNamed(String edition) throws IOException {
    EditionFiles shelf = Objects.requireNonNull(shelves.get(edition));
    byte[] other = SVG.replace("9", "8").getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> files = new TreeMap<>(shelf.files());
    if (edition.equals("single") || edition.equals("pages")) {
      String was = Base64.getEncoder().encodeToString(SVG.getBytes(StandardCharsets.UTF_8));
      String is = Base64.getEncoder().encodeToString(other);
      files.replaceAll(
          (path, page) -> shelf.text(path).replace(was, is).getBytes(StandardCharsets.UTF_8));
    } else {
      files.replaceAll(
          (path, content) ->
              path.endsWith(".svg") && new String(content, StandardCharsets.UTF_8).equals(SVG)
                  ? other
                  : content);
    }
    String found = findings(edition, new EditionFiles(files)).toString();
    assertTrue(found.contains("another picture is shown instead of \"moves/lie.svg\""), found);
  }

  @TestFactory
  Stream<DynamicTest> aPageThatIsMissingIsNamed() {
    return Stream.of("site", "zip", "pages", "epub", "pdf")
        .map(
            edition ->
                DynamicTest.dynamicTest(
                    edition,
                    () -> {
                      EditionFiles shelf = Objects.requireNonNull(shelves.get(edition));
                      Map<String, byte[]> files = new TreeMap<>(shelf.files());
                      files.remove(file(edition, shelf, "moves/crunch.html"));
                      String found = findings(edition, new EditionFiles(files)).toString();
                      assertTrue(found.contains("the page is missing"), found);
                    }));
  }

  @Test
  void aPageThatTheDatasetDoesNotHaveIsNamed() throws IOException {
    EditionFiles shelf = Objects.requireNonNull(shelves.get("site"));
    Map<String, byte[]> files = new TreeMap<>(shelf.files());
    files.put("moves/miracle.html", files.get("moves/crunch.html"));
    String found = findings("site", new EditionFiles(files)).toString();
    assertTrue(found.contains("moves/miracle.html"), found);
  }

  @Test
  void withoutDamageNothingIsSaid() throws IOException {
    for (Map.Entry<String, EditionFiles> shelf : shelves.entrySet()) {
      assertEquals(List.of(), findings(shelf.getKey(), shelf.getValue()));
    }
    Path beside = site.resolveSibling("editions");
    assertEquals(List.of(), new Verification(source).run(site, beside).findings());
  }

  @Test
  void aFileThatUnpacksToTooMuchIsNamed() throws IOException {
    byte[] book = Files.readAllBytes(site.resolveSibling("editions").resolve("small.epub"));
    FileSystemException refusal =
        assertThrows(
            FileSystemException.class, () -> EditionFiles.ofArchive("small.epub", book, 1000));
    assertTrue(String.valueOf(refusal.getFile()).startsWith("small.epub ("));
    assertTrue(String.valueOf(refusal.getReason()).contains("unpacks to more than"));
  }

  @Test
  void symbolicLinksToEditionsAreFollowed(@TempDir Path folder) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("site"), site);
    Path beside =
        Files.createSymbolicLink(folder.resolve("editions"), site.resolveSibling("editions"));
    List<String> told = new ArrayList<>();
    Verification verification = new Verification(source, (edition, pages) -> told.add(edition));
    Verification.Outcome outcome = verification.run(link, beside);
    assertEquals(List.of(), outcome.findings());
    assertEquals(outcome.editions(), told);
    assertTrue(outcome.editions().contains("site") && outcome.pages() > 10);
  }

  @Test
  void whatOnlyTheSiteSaysIsNamedToo(@TempDir Path folder) throws IOException {
    Path other = folder.resolve("site");
    build(source, other);
    Path page = other.resolve("how.html");
    Files.writeString(page, Files.readString(other.resolve("sources.html")));
    String found =
        new Verification(source).run(other, folder.resolve("editions")).findings().toString();
    assertTrue(found.contains("zip: how.html: the page is missing"), found);
  }

  @Test
  void aChangedFileHasAnotherChecksum(@TempDir Path folder) throws IOException {
    build(source, folder.resolve("site"));
    Path sums = folder.resolve("editions/SHA256SUMS");
    Files.writeString(sums, Files.readString(sums).replaceFirst("^.", "x"));
    List<Finding> findings =
        new Verification(source).run(folder.resolve("site"), folder.resolve("editions")).findings();
    assertFalse(findings.isEmpty());
    assertTrue(findings.get(0).what().contains("checksum"), findings.toString());
  }

  @Test
  void editionsOfAnEarlierSiteAreOneFinding(@TempDir Path folder) throws IOException {
    Path edited = folder.resolve("kb/content/moves/half-bridge.yaml");
    Files.createDirectories(edited.getParent());
    Files.writeString(folder.resolve("kb/content/kb.yaml"), HEAD);
    for (Map.Entry<String, String> entry : ENTRIES.entrySet()) {
      Files.writeString(edited.resolveSibling(entry.getKey() + ".yaml"), entry.getValue());
    }
    writePictures(folder.resolve("kb/content/moves"));
    Path later = folder.resolve("site");
    build(folder.resolve("kb"), later);
    Files.writeString(edited, "name: Half a bridge\nvariant-of: bridge\n");
    new Build(new BuildOptions(folder.resolve("kb"), "", null)).run(later);
    Verification.Outcome outcome =
        new Verification(folder.resolve("kb")).run(later, folder.resolve("editions"));
    assertEquals(List.of("site"), outcome.editions());
    assertEquals(
        List.of(
            "editions: not compared, since they were not made from this site: its"
                + " \"api/v1/entries.csv\" is not the same; build them with it, as with"
                + " \"--editions all\""),
        outcome.findings().stream().map(Finding::toString).toList());
  }
}
