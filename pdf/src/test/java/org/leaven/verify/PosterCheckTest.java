package org.leaven.verify;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;
import org.leaven.source.SourceTreeReader;

/** Verification of posters names what is lost, added or moved. */
class PosterCheckTest {
  private static final Path SOURCE = Path.of("core/src/test/kb/waste-sorting");
  private static final String PDF = "household-waste.pdf";
  private static final String SVG = "household-waste.svg";

  @TempDir static Path folder;

  private static EditionFiles posters;

  @BeforeAll
  static void build() throws IOException {
    Set<Edition> editions = Set.of(Edition.SITE, Edition.POSTERS);
    new Build(new BuildOptions(SOURCE, "https://example.org/kb", null, editions, ""))
        .run(folder.resolve("site"));
    Path archive = folder.resolve("editions/waste-sorting.posters.zip");
    posters = EditionFiles.ofArchive("posters", Files.readAllBytes(archive));
  }

  private static List<String> findings(EditionFiles files, Consumer<Map<String, Element>> damage)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    ReadEdition read = PosterCheck.read(files, findings);
    damage.accept(read.pages());
    KnowledgeBase base =
        KnowledgeBaseResolver.resolve(
            DatasetReader.read(SourceTreeReader.read(SOURCE).value()).value());
    Verification.check(new Verification(SOURCE).facts(base), read, findings);
    return findings.stream().map(Finding::toString).sorted().toList();
  }

  private static List<String> damaged(String file, Consumer<Element> damage) throws IOException {
    return findings(posters, files -> damage.accept(requireNonNull(files.get(file))));
  }

  private static Element line(Element poster, String verdict, String entry) {
    return poster.expectFirst(
        "[data-verdict=" + verdict + "] [data-entry=" + entry + "] > p:first-child");
  }

  private static void swap(Element one, Element other, String text, String otherText) {
    one.text(one.text().replace(text, otherText));
    other.text(other.text().replace(otherText, text));
  }

  @Test
  void postersAreVerifiedWithTheOtherEditions() throws IOException {
    Verification.Outcome outcome =
        new Verification(SOURCE).run(folder.resolve("site"), folder.resolve("editions"));
    assertEquals(List.of(), outcome.findings());
    assertEquals(List.of("site", "posters"), outcome.editions());
  }

  @Test
  void aDroppedNameIsNamed() throws IOException {
    List<String> found = damaged(PDF, all -> line(all, "refused", "battery").text("Refused"));
    assertTrue(
        found.contains("posters: household-waste.pdf: battery: lost: \"battery\""),
        found.toString());
    assertTrue(
        found.toString().contains("household-waste.svg: says \"battery it catches fire"),
        found.toString());
  }

  @Test
  void swappedVerdictsAreNamed() throws IOException {
    String what =
        damaged(
                PDF,
                all ->
                    swap(
                        line(all, "refused", "battery"),
                        line(all, "burnable", "tea-bag"),
                        "Refused",
                        "Burnable"))
            .toString();
    assertTrue(what.contains("battery: lost: \"refused\""), what);
    assertTrue(what.contains("battery: added: \"burnable\""), what);
    assertTrue(what.contains("tea-bag: lost: \"burnable\""), what);
  }

  @Test
  void aRowInTheWrongListIsNamed() throws IOException {
    String what =
        damaged(
                PDF,
                all -> {
                  Element row = requireNonNull(line(all, "refused", "battery").parent());
                  requireNonNull(line(all, "burnable", "tea-bag").parent()).after(row);
                })
            .toString();
    assertTrue(
        what.contains("the list for refused has [paint-tin] instead of [battery, paint-tin]"),
        what);
    assertTrue(what.contains("the list for burnable has [curtain, pizza-box, tea-bag, battery]"));
  }

  @Test
  void otherWordsInTheDrawingAreNamed() throws IOException {
    byte[] svg = posters.bytes(SVG);
    String text = new String(svg, StandardCharsets.UTF_8);
    Map<String, byte[]> files = new TreeMap<>(posters.files());
    String swapped = text.replace("Refused Battery", "Burnable Battery");
    files.put(SVG, swapped.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(
            "posters: household-waste.svg: says \"burnable battery it catches fire updated 5"
                + " january\" where the PDF says \"refused battery it catches fire updated 5"
                + " january\""),
        findings(new EditionFiles(files), all -> {}));
  }

  @Test
  void aCodeThatLeadsElsewhereIsNamed() throws IOException {
    String other = "QR: https://example.org/kb/topics/compost.html";
    assertEquals(
        List.of(
            "posters: household-waste.pdf: the QR code or the link does not lead to"
                + " topics/household-waste.html"),
        damaged(PDF, all -> all.expectFirst("img").attr("alt", other)));
  }

  @Test
  void missingBrokenAndOtherFilesAreNamed() throws IOException {
    Map<String, byte[]> files = new TreeMap<>(posters.files());
    files.remove(SVG);
    files.put("compost.pdf", new byte[] {1});
    files.put("rubble.svg", posters.bytes(SVG));
    String what = findings(new EditionFiles(files), all -> {}).toString();
    assertTrue(what.contains("posters: household-waste.svg: the poster is missing"), what);
    assertTrue(what.contains("posters: compost.pdf: the file is broken"), what);
    assertTrue(what.contains("posters: rubble.svg: the dataset has no such poster"), what);
  }
}
